SELECT *
FROM (SELECT *, "amount" / 1000 AS "k"
FROM "loans")
WHERE "k" > 25
