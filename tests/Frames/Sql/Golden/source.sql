SELECT *
FROM "loans"
