SELECT "risk", count(*) AS "n"
FROM "loans"
GROUP BY "risk"
ORDER BY "n" DESC NULLS LAST
LIMIT 3
