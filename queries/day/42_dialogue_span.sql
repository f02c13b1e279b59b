-- What dialogues come to in a stretch of months, as known on $day: one row a plan, a dialogue held with no plan due, and a stretch of months
-- in which an upazila has no known plan (`what`: plan, unplanned, planless).
-- A plan counts in months up to `since` or later and before `until`: from its plan year on, once its month has come; so does a dialogue
-- without a plan, once it was held. An upazila is planless in months that lie wholly between, from the month it stands (`stands_from`).
create or replace table dialogue_span as
with covered as (
    select
        upazila_code,
        plan_year_from as since,
        max(plan_year_until) as until
    from known_dialogue
    where planned_month is not null
    group by upazila_code, plan_year_from
    union all
    select
        upazila_code,
        date '9999-12-31' as since,
        date '9999-12-31' as until
    from place
),

gap as (
    select
        upazila_code,
        coalesce(
            max(until) over (
                partition by upazila_code order by since rows between unbounded preceding and 1 preceding
            ),
            date '0001-01-01'
        ) as gap_from,
        since as gap_until
    from covered
    qualify gap_from < gap_until
)

select
    division_code,
    district_code,
    upazila_code,
    if(planned_month is null, 'unplanned', 'plan') as what,
    status,
    is_overdue,
    corrected,
    greatest(plan_year_from, coalesce(planned_month, date_trunc('month', held_on)))::date as since,
    plan_year_until as until,
    null::date as stands_from
from known_dialogue
union all
select
    place.division_code,
    place.district_code,
    place.upazila_code,
    'planless' as what,
    'no_data' as status,
    false as is_overdue,
    false as corrected,
    gap.gap_from,
    gap.gap_until,
    place.exists_from as stands_from
from gap
inner join place using (upazila_code);
