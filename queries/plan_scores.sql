-- Scores of work plans: one row a team (level `team`; the district's own where upazila_code is null), a district (`district`), and all together
-- (`total`), by period: the months asked for (`asked`), and of the plan year that the last of them belongs to, up to that month, the year, its
-- half-years and its quarters (`part_no` from 1 on).
-- Parameters: $division, $district, $upazilas (null: all, the districts' own too), $from_month, $to_month, $as_of.
-- Rule: shared/42_scores.sql; band: marts/07_bands.sql.
select
    ['team', 'district', null, 'total'][counted.level + 1] as level,
    counted.district_code,
    d.district_bn,
    d.district_en,
    counted.upazila_code,
    u.upazila_bn,
    u.upazila_en,
    counted.* exclude (district_code, upazila_code, level)
from score_counts($division, $district, $upazilas, $from_month, $to_month, $as_of) as counted
left join district as d on counted.district_code = d.district_code
left join upazila as u on counted.upazila_code = u.upazila_code
order by
    counted.level desc, counted.district_code, counted.upazila_code nulls first,
    list_position(['asked', 'year', 'half_year', 'quarter'], counted.period), counted.period_from;
