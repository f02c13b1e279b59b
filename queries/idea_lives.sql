-- The life of ideas: one row an idea whose stages registers date, the pilots that stand still longest first.
-- Parameters: $division, $district, $upazilas (null: all, ideas of districts themselves too), $to_month, $as_of.
-- Rules: day/22_known_life.sql; as at the end of $to_month, or on the day of knowledge where that is earlier (shared/31_lives.sql).
with life as (
    select
        k.*,
        u.upazila_bn,
        u.upazila_en
    from lives_in($to_month, $as_of) as k
    inner join known_day on known_day.day = $as_of::date
    inner join district as d on k.district_code = d.district_code
    left join upazila as u on k.upazila_code = u.upazila_code
    where
        in_scope(d.division_code, k.district_code, k.upazila_code, $division, $district, $upazilas)
)

select
    life.district_code,
    life.upazila_code,
    life.upazila_bn,
    life.upazila_en,
    life.office,
    life.title,
    life.innovator_post,
    life.stage,
    life.since,
    life.days_in_stage,
    life.told_on,
    life.still_days,
    life.received_on,
    life.selected_on,
    life.piloted_on,
    life.implemented_on,
    life.replicated_on,
    life.replicated_in,
    life.dropped_on,
    life.dropped_why,
    life.listed_stage,
    life.idea_source_id is not null as is_listed,
    life.steps,
    source.path,
    life.steps[-1].sheet as sheet,
    life.steps[-1].row_no as row_no,
    concat_ws('!', life.steps[-1].source_id, life.steps[-1].sheet, life.steps[-1].row_no) as row_key
from life
inner join source on life.steps[-1].source_id = source.source_id
order by
    life.still_days desc nulls last,
    life.stage != 'piloting',
    life.days_in_stage desc,
    life.district_code,
    life.upazila_code nulls first,
    life.office,
    life.title;
