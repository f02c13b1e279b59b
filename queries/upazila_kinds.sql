-- Everything an upazila owes, month by month: one row an upazila, kind of thing and month asked for; of dialogues one row a planned month.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rules: day/30_known_month.sql and day/40_known_dialogue.sql.
select
    kind::varchar as kind,
    district_code,
    upazila_code,
    upazila_bn,
    upazila_en,
    month,
    status,
    due_on,
    event_on,
    stated_on,
    reason,
    corrected,
    is_overdue
from upazila_month_statuses($from_month::date, $to_month::date, $as_of::date)
where in_scope(division_code, district_code, upazila_code, $division, $district, $upazilas)
union all
select
    'dialogue_held' as kind,
    district_code,
    upazila_code,
    upazila_bn,
    upazila_en,
    planned_month as month,
    status,
    due_on,
    held_on as event_on,
    stated_on,
    null as reason,
    corrected,
    is_overdue
from dialogue_plans_in($division, $district, $upazilas, $from_month::date, $to_month::date, $as_of::date)
where planned_month between $from_month::date and $to_month::date
order by upazila_code, kind, month;
