-- Reporting by month: one row a month asked for, over all the upazilas asked for.
-- Parameters: $kind (null: minutes_received), $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rules: as in reporting_rates.sql; the five counts of what was expected and what is unknown add up to the upazilas of the month.
with months as (
    select *
    from upazila_month_status($kind, $division, $district, $upazilas, $from_month, $to_month, $as_of)
)

select
    month,
    count(*) as upazilas,
    count(*) filter (where status = 'on_time') as on_time,
    count(*) filter (where status = 'late') as late,
    count(*) filter (where status = 'received') as received,
    count(*) filter (where status = 'received' and event_on is not null) as received_without_due_day,
    count(*) filter (where status = 'not_received') as not_received,
    count(*) filter (where status = 'not_due_yet') as not_due_yet,
    count(*) filter (where status = 'no_data') as no_data,
    on_time + late + received as received_reports,
    received_reports + not_received as expected_reports,
    received_reports / nullif(expected_reports, 0) as reporting_rate,
    band_of(received_reports / nullif(expected_reports, 0)) as band
from months
group by month
order by month;
