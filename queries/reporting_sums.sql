-- Reporting by district: one row a district with an upazila that stood in one of the months asked for, and the sum of all last (total).
-- Parameters: $kind (null: minutes_received), $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rules: as in reporting_rates.sql and, of measures, the league (marts/60_measures.sql), counted over one row an upazila and month.
with months as (
    select *
    from upazila_month_status($kind, $division, $district, $upazilas, $from_month, $to_month, $as_of)
),

summed as (
    select
        case when grouping(district_code) = 1 then 'total' else 'district' end as level,
        district_code,
        count(distinct upazila_code) as upazilas,
        count(*) filter (where is_expected(status)) as expected_reports,
        count(*) filter (where is_done(status)) as received_reports,
        count(*) filter (where status = 'on_time') as on_time_reports,
        count(*) filter (where status = 'not_due_yet') as not_due_yet_reports,
        count(*) filter (where status = 'no_data') as unknown_reports,
        received_reports / nullif(expected_reports, 0) as reporting_rate,
        count(*) filter (where is_timed(status, stated_on, due_on)) as timed_reports,
        on_time_reports / nullif(timed_reports, 0) as on_time_rate
    from months
    group by grouping sets ((district_code), ())
)

select
    summed.level,
    summed.district_code,
    d.district_bn,
    d.district_en,
    summed.upazilas,
    summed.received_reports,
    summed.expected_reports,
    summed.reporting_rate,
    summed.on_time_reports,
    summed.timed_reports,
    summed.on_time_rate,
    summed.unknown_reports,
    summed.not_due_yet_reports,
    band_of(summed.reporting_rate) as band
from summed
left join district as d on summed.district_code = d.district_code
where summed.level = 'district' or summed.upazilas > 0
order by summed.level = 'total', summed.district_code;
