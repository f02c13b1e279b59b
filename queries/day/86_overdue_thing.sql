-- What is overdue, as known on $day: one row a thing that a source says is missing and whose due day has passed (`what`: a kind of thing owed
-- month by month, a dialogue, a decision). It is asked for by months up to `counts_from` or later and before `counts_until`.
-- `since` is the due day; `stated_on` the day it was last said, which may lie before it. Who must carry a decision out, `taken_up`,
-- `continued_in` and `concerned_codes`: 60_known_decision.sql. `team_code`: of a decision the
-- place of the team that took it.
create or replace table overdue_thing as
select
    kind::varchar as what,
    division_code,
    district_code,
    upazila_code,
    upazila_bn,
    upazila_en,
    month,
    due_on as since,
    stated_on,
    null as decision_id,
    null as text,
    null as roles,
    null as implementers,
    null as responsible_codes,
    null as team_code,
    month as counts_from,
    month + 1 as counts_until,
    null as continued_in,
    null as taken_up,
    null as concerned_codes
from month_status
where kind in ('minutes_received', 'meeting_held', 'idea_submitted') and is_overdue
union all
select
    'dialogue_held' as what,
    division_code,
    district_code,
    upazila_code,
    upazila_bn,
    upazila_en,
    planned_month as month,
    due_on as since,
    stated_on,
    null as decision_id,
    null as text,
    null as roles,
    null as implementers,
    null as responsible_codes,
    null as team_code,
    greatest(plan_year_from, planned_month) as counts_from,
    plan_year_until as counts_until,
    null as continued_in,
    null as taken_up,
    null as concerned_codes
from known_dialogue
where is_overdue and planned_month is not null
union all
select
    'decision' as what,
    division_code,
    district_code,
    null as upazila_code,
    null as upazila_bn,
    null as upazila_en,
    month,
    coalesce(first_due_on, due_day) as since,
    known_on as stated_on,
    decision_id,
    text,
    roles,
    implementers,
    responsible_codes,
    coalesce(team_upazila_code, district_code) as team_code,
    month as counts_from,
    month + 1 as counts_until,
    continued_in,
    taken_up,
    concerned_codes
from known_decision
where own_status = 'overdue'
order by district_code, counts_from, what, upazila_code, decision_id;
