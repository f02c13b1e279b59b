-- The plans of dialogues as known on $day: one row an upazila and planned month, with its plan year. Rules: 40_known_dialogue.sql.
create or replace table dialogue_plan as
select
    p.district_code,
    p.upazila_code,
    p.planned_month,
    p.doubtful,
    plan_year_of(p.planned_month, span.first_month) as plan_year_from,
    least(
        plan_year_of(p.planned_month, span.first_month) + to_months(12), span.until_month
    )::date as plan_year_until
from (
    select
        any_value(district_code) as district_code,
        upazila_code,
        coalesce(plan_month, month) as planned_month,
        bool_or(doubtful) as doubtful
    from dialogue_word
    where (kind = 'dialogue_planned' and value) or plan_month is not null
    group by upazila_code, coalesce(plan_month, month)
) as p
inner join plan_year_span as span
    on
        p.upazila_code = span.upazila_code
        and p.planned_month >= span.from_month and p.planned_month < span.until_month;
