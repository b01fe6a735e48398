SELECT *
FROM "loans" AS l
SEMI JOIN (SELECT *
FROM "purposes"
WHERE "weight" > 1) AS r ON l."purpose" = r."purpose"
