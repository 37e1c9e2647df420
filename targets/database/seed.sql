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

-- Ada has logged in before any load; no password is right, so that nobody else can.
INSERT INTO auth_user (id, password, is_superuser, username, first_name, last_name, email, is_staff, is_active, date_joined)
VALUES (1, '!no-password-is-right', false, 'ada', 'Ada', 'Lovelace', 'ada@example.org', false, true, '2026-01-01');

-- What Django's login writes, signed with DJANGO_SECRET_KEY of the targets' manifests: the user's id, the backend, and a digest of the password's hash.
INSERT INTO django_session (session_key, session_data, expire_date)
SELECT session.key, '.eJxVjDsOwjAQBe_iGlnZBLwJJT1niPZnHEC2FCcV4u4QKQW0b2bey420Lmlcq83jpO7swB1-NyZ5WN6A3infipeSl3livyl-p9Vfi9rzsrt_B4lq-tYIHQREJlMYTh21hNEGxtDGANY3LTWg2DMLIYdBDFnkKGoxoFoX3fsD6Q84-A:1xWNlG:txeDcgXNMj5D4jQgjuJVO8Bi-Blc3np0q5uJ_M_bkeA', session.expires
FROM (VALUES ('session-of-ada-that-is-open-0000', '2100-01-01'::timestamptz), ('session-of-ada-that-has-expired-0', '2026-01-01'::timestamptz)) AS session (key, expires);

INSERT INTO user_session (key, user_id, expires)
SELECT session_key, 1, expire_date FROM django_session;

ANALYZE;
