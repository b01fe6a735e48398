SELECT "id", "age", "amount" / 1000 AS "amount", "purpose", "risk"
FROM "loans"
