SELECT l."id" AS "id", l."age" AS "age", l."amount" AS "amount", coalesce(l."purpose", r."purpose") AS "purpose", l."risk" AS "risk", r."label" AS "label", r."weight" AS "weight"
FROM "loans" AS l
FULL JOIN "purposes" AS r ON l."purpose" = r."purpose"
