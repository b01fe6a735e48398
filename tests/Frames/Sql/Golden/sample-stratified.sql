SELECT "id", "age", "amount", "purpose", "risk"
FROM (SELECT "id", "age", "amount", "purpose", "risk", "__row"
FROM (SELECT *, row_number() OVER (PARTITION BY "risk" ORDER BY hash("__row", 1) NULLS LAST, "__row" NULLS LAST) <= round(count(*) OVER (PARTITION BY "risk") * 0.1e0, 0) AS "__taken"
FROM (SELECT *, row_number() OVER () AS "__row"
FROM "loans"))
WHERE "__taken"
ORDER BY "__row" NULLS LAST)
