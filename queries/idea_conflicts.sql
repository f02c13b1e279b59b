-- Contradictions about ideas: one row a register's row of an idea that another row gives another day or stage.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month.
-- Rule: marts/12_idea_once.sql; the earliest day and the furthest stage stand.
select
    o.district_code,
    o.upazila_code,
    place.upazila_bn,
    place.upazila_en,
    d.district_bn,
    d.district_en,
    o.month,
    o.office,
    o.title,
    i.submitted_on,
    i.stage,
    source.path,
    i.sheet,
    i.row_no
from idea_once as o
inner join idea as i
    on
        o.district_code = i.district_code and o.upazila_code is not distinct from i.upazila_code
        and o.office_key = name_key(i.office) and o.title is not distinct from i.title
        and o.due_on is not distinct from i.due_on
inner join district as d on o.district_code = d.district_code
left join place on o.upazila_code = place.upazila_code
inner join source on i.source_id = source.source_id
where
    o.in_conflict
    and o.month between $from_month::date and $to_month::date
    and in_scope(d.division_code, o.district_code, o.upazila_code, $division, $district, $upazilas)
order by o.month desc, o.upazila_code, o.office, o.title, source.path, i.row_no;
