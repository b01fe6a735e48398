SELECT r."label" AS "label", sum(l."amount") AS "s"
FROM "loans" AS l
JOIN "purposes" AS r ON l."purpose" = r."purpose"
WHERE r."weight" > 1
GROUP BY r."label"
