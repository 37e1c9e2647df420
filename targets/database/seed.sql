-- What the tables hold before each trial: every row follows from its id, so that answers can be checked.

TRUNCATE transfer, account, fortune, world RESTART IDENTITY;

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

ANALYZE;
