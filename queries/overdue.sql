-- What is overdue: one row a thing that a source says is missing and whose due day has passed.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rules: marts/30, 40 and 50. `since` is the due day; `stated_on` the day it was last said, which may lie before it: a "no" holds until a
-- later source speaks. What no source ever called missing is unknown, not overdue, and not listed here.
with by_month as (
    select
        kind::varchar as what,
        division_code,
        district_code,
        upazila_code,
        upazila_bn,
        upazila_en,
        month,
        due_on as since,
        stated_on
    from upazila_month_statuses($from_month::date, $to_month::date, $as_of::date)
    where
        kind in ('minutes_received', 'meeting_held', 'idea_submitted')
        and is_overdue and due_on < $as_of::date
),

dialogues as (
    select
        'dialogue_held' as what,
        division_code,
        district_code,
        upazila_code,
        upazila_bn,
        upazila_en,
        planned_month as month,
        due_on as since,
        stated_on
    from dialogue_plans_in($division, $district, $upazilas, $from_month::date, $to_month::date, $as_of::date)
    where is_overdue and planned_month <= $to_month::date
)

select
    what,
    district_code,
    upazila_code,
    upazila_bn,
    upazila_en,
    month,
    since,
    stated_on,
    null as decision_id,
    null as text
from (
    select * from by_month
    union all
    select * from dialogues
) as upazila_things
where in_scope(division_code, district_code, upazila_code, $division, $district, $upazilas)
union all
select
    'decision' as what,
    district_code,
    null as upazila_code,
    null as upazila_bn,
    null as upazila_en,
    month,
    coalesce(first_due_on, due_day) as since,
    known_on as stated_on,
    decision_id,
    text
from decisions_in($division, $district, $upazilas, $from_month::date, $to_month::date, $as_of::date)
where status = 'overdue'
order by since, what, upazila_code, decision_id;
