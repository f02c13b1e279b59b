-- Bands of a rate: one row a band, the highest first, with the lowest rate (0 to 1) that it holds for.
-- Parameters: none.
-- Rule: marts/07_bands.sql.
select
    unnest(bands()).band as band,
    unnest(bands()).lowest as lowest
order by lowest desc;
