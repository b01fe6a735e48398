SELECT *, "amount" / 1000 AS "k"
FROM "loans"
