-- Reasons that sources give for what is missing (minutes, meeting, dialogue), as known on $day: one row an upazila, reason, month and source.
-- Rule: a reason that a meeting's absence hands on to its minutes is one reason. `kind`: what it is given for; null where it is only handed on.
create or replace table said_reason as
select
    place.division_code,
    fact.district_code,
    fact.upazila_code,
    fact.month,
    fact.source_id,
    fact.reason,
    min(fact.kind) filter (where not fact.inferred) as kind
from fact
inner join place on fact.upazila_code = place.upazila_code
where
    not fact.value and fact.reason is not null and fact.kind in ('minutes_received', 'meeting_held', 'dialogue_held')
    and is_known(fact.known_on, fact.known_until, $day)
group by place.division_code, fact.district_code, fact.upazila_code, fact.month, fact.source_id, fact.reason
order by fact.district_code, fact.month;
