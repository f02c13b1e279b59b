-- The months of a report that a month belongs to: one row.
-- Parameters: $division, $district, $to_month, $report (year or half_year), $calendar (plan: the plan year of the place, of a division's
-- districts the commonest; calendar: from January; fiscal: from July).
-- Rule: `part_no` is the half-year's number in its year; is_fiscal: the year runs over two calendar years.
with starts as (
    select
        span.first_month,
        count(*) as upazilas
    from plan_year_span as span
    inner join place on span.upazila_code = place.upazila_code
    where
        in_scope(place.division_code, place.district_code, null, $division, $district, null)
        and $to_month::date >= span.from_month and $to_month::date < span.until_month
    group by span.first_month
),

years as (
    select
        case $calendar when 'calendar' then 1 when 'fiscal' then 7 else coalesce(
            arg_max(first_month, (upazilas, -first_month)), 1
        ) end as first_month,
        if($report = 'half_year', 6, 12) as length
    from starts
),

named as (
    select
        plan_year_of($to_month::date, first_month) as year_from,
        length,
        first_month != 1 as is_fiscal
    from years
)

select
    part_of_year($to_month::date, year_from, length) as from_month,
    (from_month + to_months(length - 1))::date as to_month,
    year_from,
    is_fiscal,
    if(length = 6, date_diff('month', year_from, from_month) // 6 + 1, null) as part_no
from named;
