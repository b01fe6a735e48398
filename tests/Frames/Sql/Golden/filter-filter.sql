SELECT *
FROM "loans"
WHERE "age" > 25 AND "risk" = 'high'
