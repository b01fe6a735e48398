SELECT *
FROM (SELECT "risk", count(*) AS "n"
FROM "loans"
GROUP BY "risk")
WHERE "n" > 3
