-- Plan years.
-- The first day of the plan year that a month belongs to, where plan years begin with `first_month` (1 calendar, 7 fiscal).
create macro plan_year_of(rule_month, first_month) as
    (date_trunc('year', rule_month - to_months(first_month - 1)) + to_months(first_month - 1))::date;

-- The month an upazila's plan year begins with, for months from `from_month` until the month before `until_month`; of two rules of one
-- month the district's own stands.
create table plan_year_span as
select
    u.upazila_code,
    p.from_month,
    arg_max(p.first_month, p.district_code != '*') as first_month,
    coalesce(
        lead(p.from_month) over (partition by u.upazila_code order by p.from_month), date '9999-12-31'
    ) as until_month
from upazila as u
inner join plan_year as p on p.district_code in (u.district_code, '*')
group by u.upazila_code, p.from_month;

-- The first month of the stretch of so many months of its plan year that a month belongs to: of a quarter where it is 3.
create macro part_of_year(month, year_from, length) as (
    (year_from + to_months((length * (date_diff('month', year_from, month) // length))::integer))::date
);
