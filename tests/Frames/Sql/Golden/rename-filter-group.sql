SELECT "age" AS "years", count(*) AS "n"
FROM "loans"
WHERE "age" > 25
GROUP BY "age"
