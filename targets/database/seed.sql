-- What the tables hold before each trial: every row follows from its id, so that answers can be checked.

TRUNCATE user_session, django_session, auth_user, transfer, account, fortune, world RESTART IDENTITY;

-- 7919 and 10000 have no common divisor: each number from 1 to 10000 once.
INSERT INTO world (id, random_number)
SELECT id, id * 7919 % 10000 + 1 FROM generate_series(1, 10000) AS id;

-- 1,000 accounts with 1,000.00 each: 100,000,000 cents in all, before and after any transfers.
INSERT INTO account (id, balance_cents)
SELECT id, 100000 FROM generate_series(1, 1000) AS id;

INSERT INTO fortune (id, message) VALUES
    (1, 'A benchmark without its spread is an anecdote.'),
    (2, 'The fastest query is the one that nobody sends.'),
    (3, 'Whoever measures twice may keep one result.'),
    (4, '<script>alert("This text is data, & stays data.");</script>'),
    (5, 'It''s always the cache, except when it isn''t.'),
    (6, 'フレームワークは道具です。'),
    (7, 'Idle connections dream of requests.'),
    (8, 'Every percentile hides another behind it.'),
    (9, 'There is no such thing as a quiet machine.'),
    (10, 'Deux processeurs valent mieux qu’un.'),
    (11, 'Latency is what the user remembers; throughput is what you do.'),
    (12, 'One more round trip never hurt anybody, said the round trip.');

-- Both have the password that scenarios/contracts/auth-login.yaml sends, hashed as Django stores it; Grace's account is closed.
INSERT INTO auth_user (id, password, is_superuser, username, first_name, last_name, email, is_staff, is_active, date_joined)
VALUES
    (1, 'pbkdf2_sha256$100000$AdaLovelaceOf1815London$RuWrx8i3Ew2aLvoHmihhNqFajVw2MpQJcgYBwLdMWLA=', false, 'ada', 'Ada', 'Lovelace', 'ada@example.org', false, true, '2026-01-01'),
    (2, 'pbkdf2_sha256$100000$GraceHopperOf1906NewYork$zdbVgksOkfO0zUaSs8Z7qgHGUgDicfOmYnOk/3yBrSE=', false, 'grace', 'Grace', 'Hopper', 'grace@example.org', false, false, '2026-01-01');

-- Ada has logged in before any load: what Django's login writes, signed with DJANGO_SECRET_KEY of the targets' manifests: the user's id, the backend, and a digest of
-- the password's hash, which changes with it.
INSERT INTO django_session (session_key, session_data, expire_date)
SELECT session.key, '.eJxVjDsOwjAQBe_iGlm7Mf5ASc8Zol2vjQPIluKkQtwdIqWA9s3Me6mR1qWMa0_zOIk6K1SH340pPlLdgNyp3pqOrS7zxHpT9E67vjZJz8vu_h0U6uVbk3N8FBMiIHrJHtAhUWZnyZJ3iGHIjN4aKxDCyROkDHEgJMdgkNX7A9WhN3w:1xWfKL:JEIXEzDmJvECsbpyoT8kXmIiLa0oW6JDhJhnea_8xdI', session.expires
FROM (VALUES ('session-of-ada-that-is-open-0000', '2100-01-01'::timestamptz), ('session-of-ada-that-has-expired-0', '2026-01-01'::timestamptz)) AS session (key, expires);

INSERT INTO user_session (key, user_id, expires)
SELECT session_key, 1, expire_date FROM django_session;

ANALYZE;
