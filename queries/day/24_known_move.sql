-- Innovators moved, as known on $day: one row an idea (an office's, where no title is given) and the day its innovator left.
-- Rules: known from the day of the move. The district was told from `reported_on` on; a blank cell says that it was not (`is_unread`: that none
-- can be read), a "yes" without its day that it was (`reported_undated`). `stages`: what the move's rows say of the idea, each known from the
-- day of the report, without one from the move. What a view tells of a move: shared/31_lives.sql; letters go by `is_reported`.
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
        list(
            struct_pack(known_on := coalesce(reported_on, moved_on), stage := stage)
            order by coalesce(reported_on, moved_on), stage
        ) filter (where stage is not null and coalesce(reported_on, moved_on) <= $day::date) as stages,
        arg_min(remark, (source_id, sheet, row_no)) as remark,
        min(reported_on) filter (where reported_on <= $day::date) as reported_on,
        bool_or(coalesce(reported_undated, false)) as reported_undated,
        bool_or(reported_undated is null and reported_on is null) as is_unread,
        arg_min(source_id, (source_id, sheet, row_no)) as source_id,
        arg_min(sheet, (source_id, sheet, row_no)) as sheet,
        arg_min(row_no, (source_id, sheet, row_no)) as row_no
    from innovator_move
    where moved_on <= $day::date
    group by district_code, upazila_code, name_key(office), coalesce(name_key(title), ''), moved_on
)

select
    *,
    case when reported_on is not null or reported_undated then true when not is_unread then false end as is_reported
from once
order by district_code, upazila_code, moved_on, office_key;
