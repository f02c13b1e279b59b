-- Status of each upazila's month: one row an upazila and month asked for (heat map, map, table).
-- Parameters: $kind (null: minutes_received), $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rules: day/30_known_month.sql. Of dialogues (dialogue_held), which no month owes by itself, only the months in which one was planned, or
-- held without a plan, have a row: that of the gravest of their statuses (day/40_known_dialogue.sql; dialogue_plans.sql has each alone).
select
    division_code,
    district_code,
    upazila_code,
    upazila_bn,
    upazila_en,
    month,
    status,
    due_on,
    event_on,
    counted,
    counted_in,
    stated_on,
    reason,
    inferred,
    doubtful,
    corrected,
    in_conflict,
    facts,
    is_overdue
from upazila_month_status($kind, $division, $district, $upazilas, $from_month, $to_month, $as_of)
union all
select
    division_code,
    district_code,
    upazila_code,
    any_value(upazila_bn) as upazila_bn,
    upazila_en,
    month,
    arg_min(status, gravity) as status,
    arg_min(due_on, gravity) as due_on,
    arg_min(held_on, gravity) as event_on,
    null as counted,
    null as counted_in,
    max(stated_on) as stated_on,
    null as reason,
    false as inferred,
    bool_or(doubtful) as doubtful,
    bool_or(corrected) as corrected,
    bool_or(in_conflict or paper_month is not null) as in_conflict,
    null as facts,
    bool_or(is_overdue) as is_overdue
from (
    select
        *,
        coalesce(planned_month, held_month) as month,
        list_position(['not_received', 'no_data', 'late', 'received', 'on_time', 'not_due_yet'], status) as gravity
    from known_dialogue
    where
        $kind = 'dialogue_held'
        and coalesce(planned_month, held_month) between $from_month::date and $to_month::date
        and in_scope(division_code, district_code, upazila_code, $division, $district, $upazilas)
) as dialogue
group by division_code, district_code, upazila_code, upazila_en, month
order by district_code, upazila_code, month;
