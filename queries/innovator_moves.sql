-- Innovators moved: one row a move, first those of which nobody told the district, the longest ago first; then ideas that stopped.
-- Parameters: $division, $district, $upazilas (null: all, innovators of districts' own offices too), $to_month, $as_of.
-- Rules: day/24_known_move.sql; as at the end of $to_month, or on the day of knowledge where that is earlier (shared/31_lives.sql).
select
    m.district_code,
    m.upazila_code,
    u.upazila_bn,
    u.upazila_en,
    m.office,
    m.title,
    m.innovator_post,
    m.moved_on,
    m.moved_to,
    m.is_reported,
    m.reported_on,
    m.waiting_days,
    m.successor_post,
    m.runs,
    m.remark,
    source.path,
    m.sheet,
    m.row_no,
    concat_ws('!', m.source_id, m.sheet, m.row_no) as row_key
from moves_in($to_month, $as_of) as m
inner join known_day on known_day.day = $as_of::date
inner join district as d on m.district_code = d.district_code
inner join source on m.source_id = source.source_id
left join upazila as u on m.upazila_code = u.upazila_code
where in_scope(d.division_code, m.district_code, m.upazila_code, $division, $district, $upazilas)
order by
    m.waiting_days desc nulls last,
    m.runs nulls first,
    m.moved_on desc,
    m.district_code,
    m.upazila_code nulls first,
    m.office;
