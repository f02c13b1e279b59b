-- Reporting by district and month: one row a district and month asked for (small multiples).
-- Parameters: $kind (null: minutes_received), $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rules: as in reporting_rates.sql; the rate is null where no source speaks of the month.
with months as (
    select *
    from upazila_month_status($kind, $division, $district, $upazilas, $from_month, $to_month, $as_of)
)

select
    months.district_code,
    any_value(district.district_bn) as district_bn,
    any_value(district.district_en) as district_en,
    months.month,
    count(*) filter (where is_done(months.status)) as received_reports,
    count(*) filter (where is_expected(months.status)) as expected_reports,
    count(*) filter (where months.status = 'no_data') as unknown_reports,
    count(*) filter (where months.status = 'not_due_yet') as not_due_yet_reports,
    received_reports / nullif(expected_reports, 0) as reporting_rate
from months
inner join district using (district_code)
group by months.district_code, months.month
order by months.district_code, months.month;
