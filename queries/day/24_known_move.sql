-- Innovators moved, as known on $day: one row an idea (an office's, where no title is given) and the day its innovator left.
-- Rules: known from the day of the move. The district was told from `reported_on` on; a blank cell says that it was not, a "yes" without its
-- day that it was; null where no register's cell can be read. Two registers of one move: the one that says it was told stands.
--   `runs`: whether the idea goes on: as the move's row says, known from the day of the report, without one from the move; else as a
--   later step of its life does, or one that dropped it (day/22_known_life.sql); null where nobody says.
create or replace table known_move as
with once as (
    select
        district_code,
        upazila_code,
        name_key(office) as office_key,
        coalesce(name_key(title), '') as title_key,
        moved_on,
        arg_min(office, (source_id, sheet, row_no)) as office,
        arg_min(title, (source_id, sheet, row_no)) as title,
        arg_min(innovator_post, (source_id, sheet, row_no)) as innovator_post,
        arg_min(moved_to, (source_id, sheet, row_no)) as moved_to,
        arg_min(successor_post, (source_id, sheet, row_no)) as successor_post,
        arg_max(stage, (coalesce(reported_on, moved_on), stage)) filter (
            where coalesce(reported_on, moved_on) <= $day::date
        ) as stage,
        arg_min(remark, (source_id, sheet, row_no)) as remark,
        min(reported_on) filter (where reported_on <= $day::date) as reported_on,
        bool_or(coalesce(reported_on <= $day::date, false) or coalesce(reported_undated, false)) as is_reported,
        bool_or(reported_undated is null and reported_on is null) as is_unread,
        arg_min(source_id, (source_id, sheet, row_no)) as source_id,
        arg_min(sheet, (source_id, sheet, row_no)) as sheet,
        arg_min(row_no, (source_id, sheet, row_no)) as row_no
    from innovator_move
    where moved_on <= $day::date
    group by district_code, upazila_code, name_key(office), coalesce(name_key(title), ''), moved_on
)

select
    once.* exclude (stage, is_reported, is_unread),
    case when once.is_reported then true when not once.is_unread then false end as is_reported,
    if(not once.is_reported and not once.is_unread, $day::date - once.moved_on, null) as waiting_days,
    coalesce(
        once.stage, if(life.stage = 'dropped' or life.told_on > once.moved_on, life.stage, null)
    ) != 'dropped' as runs
from once
left join known_life as life
    on
        once.district_code = life.district_code and once.upazila_code is not distinct from life.upazila_code
        and once.office_key = life.office_key and once.title_key = life.title_key
order by once.district_code, once.upazila_code, once.moved_on, once.office_key;
