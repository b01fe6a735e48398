SELECT *
FROM (SELECT "id", unnest(['age', 'amount']) AS "name", unnest(["age", "amount"]) AS "value" FROM (SELECT "id", "age", "amount"
FROM "loans"))
