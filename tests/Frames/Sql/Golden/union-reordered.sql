SELECT *
FROM (SELECT "id", "age"
FROM "loans"
UNION ALL
SELECT "id", "age"
FROM "loans")
