SELECT "amount" / 1000 AS "k", "id"
FROM "loans"
