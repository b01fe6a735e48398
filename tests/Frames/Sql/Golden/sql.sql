SELECT *
FROM (WITH "self" AS (SELECT *
FROM "loans"
WHERE "age" > 25)
select risk, count(*) n from self group by risk
)
