-- What changed since the month before: one row an upazila and kind whose status in $to_month is another than in the month before.
-- Parameters: $division, $district, $upazilas (null: all), $to_month, $as_of.
-- Rule: minutes and meetings are compared, over upazilas that existed in both months, both as known on $as_of; what is not known in one of
-- them is no change.
with statuses as (
    select *
    from upazila_month_statuses($to_month::date - to_months(1), $to_month::date, $as_of::date)
    where
        kind in ('minutes_received', 'meeting_held') and is_expected(status)
        and in_scope(division_code, district_code, upazila_code, $division, $district, $upazilas)
)

select
    now.kind,
    now.district_code,
    now.upazila_code,
    now.upazila_bn,
    now.upazila_en,
    now.month,
    now.status,
    was.month as month_before,
    was.status as status_before
from statuses as now
inner join statuses as was
    on now.kind = was.kind and now.upazila_code = was.upazila_code and was.month = now.month - to_months(1)
where now.month = $to_month::date and now.status != was.status
order by now.district_code, now.upazila_code, now.kind;
