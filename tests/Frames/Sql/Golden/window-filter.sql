SELECT *
FROM (SELECT *, row_number() OVER (PARTITION BY "risk" ORDER BY "amount" DESC NULLS LAST) AS "r"
FROM "loans")
WHERE "r" = 1
