-- The months of which 82_month_status.sql holds the status: from a year before the first month that any source speaks of to the month after
-- the last, and $months, which somebody asked for beside them (null: none).
create or replace table laid_month as
with spoken_of as (
    select month from known_month
    union all
    select month from meeting
)

select unnest(generate_series(min(month) - to_months(12), max(month) + to_months(1), interval 1 month))::date as month
from spoken_of
union
select unnest($months::date[]) as month;
