-- The score of work plans, as known on a day: one row a team (`level` 0; the district's own where upazila_code is null), a district (1) and
-- all together (3), and period: `asked` (the months asked for), and of the plan year that the last of them belongs to, up to that month,
-- `year`, `half_year` and `quarter`, each by its first month (period_from) and its number (`part_no`).
-- Rule: points / points that could be got, over the activities due of which the points are known (day/72_known_score.sql); what is unknown
-- or not due yet stands apart, in activities and in points.
create macro score_counts(division, district, upazilas, from_month, to_month, as_of) as table
select
    district_code,
    upazila_code,
    grouping_id(district_code, upazila_code) as level,
    period,
    period_from,
    part_no,
    count(*) as scored_activities,
    count(*) filter (where score_status = 'told') as told_activities,
    coalesce(round(sum(points), 6), 0) as points,
    coalesce(sum(weight) filter (where score_status = 'told'), 0) as possible_points,
    sum(points) / nullif(sum(weight) filter (where score_status = 'told'), 0) as score_rate,
    band_of(round(score_rate, 9)) as band,
    coalesce(round(sum(lost_points) filter (where score_status = 'told'), 6), 0) as lost_points,
    count(*) filter (where score_status = 'unknown') as unknown_activities,
    coalesce(sum(weight) filter (where score_status = 'unknown'), 0) as unknown_points,
    count(*) filter (where score_status = 'not_due_yet') as not_due_yet_activities,
    coalesce(sum(weight) filter (where score_status = 'not_due_yet'), 0) as not_due_yet_points
from (
    select
        s.*,
        unnest(['asked', 'year', 'half_year', 'quarter']) as period,
        unnest([
            if(s.month >= from_month::date, from_month::date, null),
            if(is_of_year, s.plan_year_from, null),
            if(is_of_year, part_of_year(s.month, s.plan_year_from, 6), null),
            if(is_of_year, part_of_year(s.month, s.plan_year_from, 3), null)
        ]) as period_from,
        unnest([
            null,
            null,
            date_diff('month', s.plan_year_from, s.month) // 6 + 1,
            date_diff('month', s.plan_year_from, s.month) // 3 + 1
        ]) as part_no
    from (
        select
            known.*,
            known.plan_year_from + to_months(12) > to_month::date as is_of_year
        from known_score as known
        inner join district as d on known.district_code = d.district_code
        where
            in_scope(d.division_code, known.district_code, known.upazila_code, division, district, upazilas)
            and known.score_status is not null
            and known.month <= to_month::date
            and known.month > least(from_month::date, to_month::date - to_months(12))
    ) as s
) as scored
where period_from is not null
group by period, period_from, part_no, rollup (district_code, upazila_code);
