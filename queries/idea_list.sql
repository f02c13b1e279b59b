-- Ideas of the registers: one row an idea that an office sent or owes, of the months asked for.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rule: marts/12_idea_once.sql; an office that is listed without an idea has no title.
select
    place.district_code,
    idea.upazila_code,
    place.upazila_bn,
    place.upazila_en,
    idea.office,
    idea.title,
    idea.innovator_post,
    idea.campaign,
    idea.due_on,
    case when idea.submitted_on <= $as_of::date then idea.submitted_on end as submitted_on,
    idea.stage,
    idea.in_conflict,
    source.path,
    idea.sheet,
    idea.row_no
from idea_once as idea
inner join place using (upazila_code)
inner join source on idea.source_id = source.source_id
where
    idea.month between $from_month::date and $to_month::date
    and in_scope(place.division_code, place.district_code, place.upazila_code, $division, $district, $upazilas)
    and least(idea.submitted_on, idea.month) <= $as_of::date
order by idea.upazila_code, idea.month, idea.office, idea.title;
