-- Contradictions about work plans: one row an activity that the register plans for one month and the plan's paper for another (`paper_month`),
-- or that the two give another weight (`paper_weight`) or other targets (`paper_bands`); null where they agree.
-- Parameters: $division, $district, $upazilas (null: all, the districts' own too), $from_month, $to_month, $as_of.
-- Rule: day/70_known_activity.sql, day/72_known_score.sql; both are kept, the register's stands.
select
    a.district_code,
    a.upazila_code,
    u.upazila_bn,
    u.upazila_en,
    a.activity,
    a.planned_month,
    a.paper_month,
    score.weight,
    score.paper_weight,
    score.bands,
    score.paper_bands,
    source.path,
    a.sheet,
    a.row_no,
    paper.path as paper_path,
    line.quote
from known_activity as a
inner join known_day on known_day.day = $as_of::date
inner join district as d on a.district_code = d.district_code
inner join source on a.source_id = source.source_id
inner join source as paper on a.paper_source_id = paper.source_id
inner join plan_line as line on a.paper_source_id = line.source_id and a.paper_row_no = line.row_no
left join known_score as score
    on a.source_id = score.source_id and a.sheet = score.sheet and a.row_no = score.row_no
left join upazila as u on a.upazila_code = u.upazila_code
where
    (a.paper_month is not null or score.paper_weight is not null or score.paper_bands is not null)
    and a.planned_month between $from_month::date and $to_month::date
    and in_scope(d.division_code, a.district_code, a.upazila_code, $division, $district, $upazilas)
order by a.planned_month desc, a.upazila_code nulls first, a.activity, source.path, a.row_no;
