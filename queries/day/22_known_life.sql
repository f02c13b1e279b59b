-- The life of ideas as known on $day: one row an idea of which a register says on which day it came to a stage; `steps` is what was said, in
-- order, each with its row. What a view tells of it is as at the end of the view's months: shared/31_lives.sql.
-- Rules: an idea is an office's title in a place, however both are spelt (name_key); of several campaigns the row of the first is its own
-- (`idea_…`; null: no register of ideas lists it, and `office`, `title` are the steps').
--   the latest day's stage stands, of two on one day the further one
--   one carried out and dropped on one day is a contradiction: the later row stands (register_conflicts.sql lists both)
--   the stage that the register of ideas gives without a day stands only where no step is known; one further than the last step of all,
--   whenever it was, is told beside it (`listed_stage`)
--   that the district was told of its innovator's move is a word too (`reported_days`, `told_on`)
create or replace table known_life as
with written as (
    select
        *,
        list(stage) over (
            partition by district_code, upazila_code, name_key(office), name_key(title), changed_on
        ) as stages_of_day,
        row_number() over (
            partition by district_code, upazila_code, name_key(office), name_key(title), changed_on
            order by source_id, sheet desc, row_no desc
        ) = 1 as is_last_of_day
    from idea_step
),

entry as (
    select * exclude (stages_of_day, is_last_of_day)
    from written
    where
        is_last_of_day
        or not (
            list_contains(stages_of_day, 'dropped') and list_has_any(stages_of_day, ['implemented', 'replicated'])
        )
),

step as (
    select
        *,
        name_key(office) as office_key,
        name_key(title) as title_key,
        arg_max(stage, (changed_on, stage)) over (
            partition by district_code, upazila_code, name_key(office), name_key(title)
        ) as last_stage
    from entry
),

told as (
    select
        district_code,
        upazila_code,
        office_key,
        title_key,
        arg_min(office, (changed_on, source_id, sheet, row_no)) as office,
        arg_min(title, (changed_on, source_id, sheet, row_no)) as title,
        arg_max(stage, (changed_on, stage)) as stage,
        max(changed_on) as told_on,
        any_value(last_stage) as last_stage,
        list(
            struct_pack(
                stage := stage,
                changed_on := changed_on,
                place := place,
                remark := remark,
                source_id := source_id,
                sheet := sheet,
                row_no := row_no
            )
            order by changed_on, stage, source_id, sheet, row_no
        ) as steps
    from step
    where changed_on <= $day::date
    group by district_code, upazila_code, office_key, title_key
),

listed as (
    select i.*
    from idea_once as i
    inner join told as t
        on
            i.district_code = t.district_code and i.upazila_code is not distinct from t.upazila_code
            and i.office_key = t.office_key and i.title_key = t.title_key
    qualify row_number() over (
        partition by i.district_code, i.upazila_code, i.office_key, i.title_key
        order by i.due_on nulls last, i.source_id, i.sheet, i.row_no
    ) = 1
),

reported as (
    select
        district_code,
        upazila_code,
        name_key(office) as office_key,
        name_key(title) as title_key,
        list(distinct reported_on order by reported_on) as reported_days
    from innovator_move
    where reported_on <= $day::date
    group by all
)

select
    told.* exclude (office, title, last_stage) replace (
        greatest(told.told_on, reported.reported_days[-1]) as told_on
    ),
    coalesce(listed.office, told.office) as office,
    coalesce(listed.title, told.title) as title,
    if(listed.sent_known_on <= $day::date, listed.submitted_on, null) as submitted_on,
    reported.reported_days,
    listed.innovator_post,
    listed.campaign,
    listed.due_on,
    if(listed.stage > told.last_stage, listed.stage, null) as listed_stage,
    listed.source_id as idea_source_id,
    listed.sheet as idea_sheet,
    listed.row_no as idea_row_no
from told
left join listed
    on
        told.district_code = listed.district_code and told.upazila_code is not distinct from listed.upazila_code
        and told.office_key = listed.office_key and told.title_key = listed.title_key
left join reported
    on
        told.district_code = reported.district_code
        and told.upazila_code is not distinct from reported.upazila_code
        and told.office_key = reported.office_key and told.title_key = reported.title_key
order by told.district_code, told.upazila_code, told.office_key, told.title_key;
