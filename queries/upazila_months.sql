-- Status of each upazila's month: one row an upazila and month asked for (heat map, map, table).
-- Parameters: $kind (null: minutes_received), $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rules: marts/30_upazila_month_status.sql.
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
    stated_on,
    reason,
    inferred,
    doubtful,
    corrected,
    in_conflict,
    facts
from upazila_month_status($kind, $division, $district, $upazilas, $from_month, $to_month, $as_of)
order by district_code, upazila_code, month;
