SELECT "id", "risk"
FROM "loans"
