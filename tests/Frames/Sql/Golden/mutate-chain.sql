SELECT *, "k" / 1000 AS "m"
FROM (SELECT *, "amount" / 1000 AS "k"
FROM "loans")
