SELECT "id", -"age" AS "age", "amount", "purpose", "risk"
FROM (SELECT *
FROM "loans"
ORDER BY "age" NULLS LAST)
