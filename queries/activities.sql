-- Activities of work plans: one row an activity planned for the months asked for, or planned for none.
-- Parameters: $division, $district, $upazilas (null: all, the district's own too), $from_month, $to_month, $as_of.
-- Rules: day/70_known_activity.sql. What a plan's paper says of it (`paper_path`, `no`, `start_from` … `quote`) is null where none lists it.
-- `row_key`, `paper_row_key`: by which the row, and that of the paper, is corrected (one_row.sql); `corrected`: a person corrected one.
-- Of one that is scored: `score_status`, `points`, `band`, `lost_points` (day/72_known_score.sql).
select
    a.district_code,
    a.upazila_code,
    u.upazila_bn,
    u.upazila_en,
    a.activity,
    a.planned_month,
    a.due_on,
    a.done_on,
    a.status,
    a.paper_month,
    source.path,
    source.kind as source_kind,
    a.sheet,
    a.row_no,
    paper.path as paper_path,
    line.no,
    a.indicator,
    score.weight,
    line.start_from,
    line.planned_on,
    line.recurs,
    line.months,
    line.responsible,
    score.bands,
    a.achieved,
    score.score_status,
    score.points,
    score.band,
    score.lost_points,
    line.quote,
    concat_ws('!', a.source_id, a.sheet, a.row_no) as row_key,
    concat_ws('!', a.paper_source_id, '', a.paper_row_no) as paper_row_key,
    corrected.source_id is not null or corrected_paper.source_id is not null as corrected
from known_activity as a
inner join known_day on known_day.day = $as_of::date
inner join district as d on a.district_code = d.district_code
inner join source on a.source_id = source.source_id
left join source as paper on a.paper_source_id = paper.source_id
left join plan_line as line on a.paper_source_id = line.source_id and a.paper_row_no = line.row_no
left join known_score as score
    on a.source_id = score.source_id and a.sheet = score.sheet and a.row_no = score.row_no
left join upazila as u on a.upazila_code = u.upazila_code
left join corrected_row as corrected
    on a.source_id = corrected.source_id and a.sheet = corrected.sheet and a.row_no = corrected.row_no
left join corrected_row as corrected_paper
    on
        a.paper_source_id = corrected_paper.source_id
        and a.paper_row_no = corrected_paper.row_no and corrected_paper.sheet = ''
where
    in_scope(d.division_code, a.district_code, a.upazila_code, $division, $district, $upazilas)
    and (a.planned_month is null or a.planned_month between $from_month::date and $to_month::date)
order by a.planned_month nulls last, a.upazila_code nulls first, a.activity, source.path, a.sheet, a.row_no;
