-- What work plans lost in points: one row a scored activity of the months asked for that got less than its weight, or can no longer get all
-- of it (`can_still_be_done`); what cost most first.
-- Parameters: $division, $district, $upazilas (null: all, the districts' own too), $from_month, $to_month, $as_of.
-- Rule: day/72_known_score.sql.
select
    s.district_code,
    s.upazila_code,
    u.upazila_bn,
    u.upazila_en,
    a.activity,
    a.indicator,
    a.planned_month,
    a.done_on,
    a.achieved,
    s.bands,
    a.status,
    s.weight,
    s.band,
    s.points,
    s.lost_points,
    s.score_status = 'not_due_yet' as can_still_be_done,
    s.last_target_on,
    source.path,
    a.sheet,
    a.row_no,
    paper.path as paper_path,
    line.no,
    line.quote
from known_score as s
inner join known_day on known_day.day = $as_of::date
inner join known_activity as a on s.source_id = a.source_id and s.sheet = a.sheet and s.row_no = a.row_no
inner join district as d on s.district_code = d.district_code
inner join source on s.source_id = source.source_id
left join source as paper on a.paper_source_id = paper.source_id
left join plan_line as line on a.paper_source_id = line.source_id and a.paper_row_no = line.row_no
left join upazila as u on s.upazila_code = u.upazila_code
where
    s.lost_points > 0
    and in_scope(d.division_code, s.district_code, s.upazila_code, $division, $district, $upazilas)
    and s.month between $from_month::date and $to_month::date
order by s.lost_points desc, s.month, s.upazila_code nulls first, a.activity, s.row_no;
