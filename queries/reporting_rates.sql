-- Reporting rate: one row an upazila that existed in one of the months asked for.
-- Parameters: $kind (minutes_received, meeting_held or idea_submitted; null: minutes_received), $division, $district, $upazilas
-- (null: all), $from_month, $to_month, $as_of.
-- Rules: reporting rate = (on time + late + received) / expected. On-time rate = on time / those whose timeliness
-- is known: on time, late, and those a source still misses after the due day. Months no source speaks of are counted apart.
-- band: of the reporting rate (marts/07_bands.sql). statuses: of each of its months (status_months), the earliest first.
with months as (
    select *
    from upazila_month_status($kind, $division, $district, $upazilas, $from_month, $to_month, $as_of)
)

select
    district_code,
    upazila_code,
    arg_max(upazila_bn, month) as upazila_bn,
    any_value(upazila_en) as upazila_en,
    count(*) filter (where is_expected(status)) as expected_reports,
    count(*) filter (where is_done(status)) as received_reports,
    count(*) filter (where status = 'on_time') as on_time_reports,
    count(*) filter (where status = 'late') as late_reports,
    count(*) filter (where status = 'received') as day_unknown_reports,
    count(*) filter (where status = 'not_received') as missing_reports,
    count(*) filter (where status = 'not_due_yet') as not_due_yet_reports,
    count(*) filter (where status = 'no_data') as unknown_reports,
    received_reports / nullif(expected_reports, 0) as reporting_rate,
    count(*) filter (where is_timed(status, is_overdue)) as timed_reports,
    on_time_reports / nullif(timed_reports, 0) as on_time_rate,
    band_of(received_reports / nullif(expected_reports, 0)) as band,
    list(status order by month) as statuses,
    list(month order by month) as status_months
from months
group by district_code, upazila_code
order by district_code, upazila_code;
