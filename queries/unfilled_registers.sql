-- Registers not filled: one row a district and month whose register of receipts does not list every upazila that existed.
-- Parameters: $division, $district (null: all), $from_month, $to_month, $as_of.
-- Rule: a district is looked at from its first paper or register of receipts on, as in gaps.sql; a month once its minutes are due.
-- `listed`: upazilas that a register lists, `upazilas`: those that existed.
with listed as (
    select
        u.district_code,
        r.month,
        count(distinct r.upazila_code) as listed
    from report_receipt as r
    inner join upazila as u using (upazila_code)
    group by u.district_code, r.month
),

begun as (
    select
        district_code,
        min(month) as first_month
    from (
        select
            district_code,
            month
        from listed
        union all
        select
            district_code,
            month
        from meeting
        where team_level = 'district' and known_on <= $as_of::date
    ) as every
    group by district_code
),

months as (
    select unnest(generate_series($from_month::date, $to_month::date, interval 1 month))::date as month
),

expected as (
    select
        place.division_code,
        place.district_code,
        months.month,
        count(*) as upazilas
    from place
    inner join begun on place.district_code = begun.district_code
    inner join months on begun.first_month <= months.month and last_day(months.month) < $as_of::date
    where
        in_scope(place.division_code, place.district_code, null, $division, $district, null)
        and (place.exists_from is null or place.exists_from <= months.month)
    group by place.division_code, place.district_code, months.month
)

select
    expected.district_code,
    expected.month,
    coalesce(listed.listed, 0) as listed,
    expected.upazilas
from expected
left join listed on expected.district_code = listed.district_code and expected.month = listed.month
left join deadline_span as rule
    on
        expected.district_code = rule.district_code and rule.kind = 'minutes_received'
        and expected.month >= rule.from_month and (rule.until_month is null or expected.month < rule.until_month)
where
    coalesce(listed.listed, 0) < expected.upazilas
    and coalesce(due_day(expected.month, rule.day, rule.month_offset), last_day(expected.month)) < $as_of::date
order by expected.district_code, expected.month;
