SELECT "risk", count(*) FILTER (WHERE "purpose" = 'car') AS "car", count(*) FILTER (WHERE "purpose" IS NULL) AS "null"
FROM "loans"
GROUP BY "risk"
