-- The life of ideas as known on $day: one row an idea of which a register says on which day it came to a stage; `steps` is what was said, in
-- order, each with its row.
-- Rules: an idea is an office's title in a place, however both are spelt (name_key); of several campaigns the row of the first is its own
-- (`idea_…`; null: no register of ideas lists it, and `office`, `title` are the steps').
--   the latest day's stage stands, of two on one day the further one; `since` is the day from which it is in it without another between
--   one carried out and dropped on one day is a contradiction: the later row stands (register_conflicts.sql lists both)
--   the stage that the register of ideas gives without a day stands only where no step is known; one further than the last step of all,
--   whenever it was, is told beside it (`listed_stage`)
--   a pilot stands still (`still_days`) where nobody said anything of it for longer than its district waits (marts/15_silence.sql); that the
--   district was told of its innovator's move is a word
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
        lag(stage) over (
            partition by district_code, upazila_code, name_key(office), name_key(title) order by changed_on, stage
        ) as stage_before,
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
        max(changed_on) filter (where stage_before is distinct from stage) as since,
        max(changed_on) as told_on,
        any_value(last_stage) as last_stage,
        min(changed_on) filter (where stage = 'received') as received_on,
        min(changed_on) filter (where stage = 'selected') as selected_on,
        min(changed_on) filter (where stage = 'piloting') as piloted_on,
        min(changed_on) filter (where stage = 'implemented') as implemented_on,
        min(changed_on) filter (where stage = 'replicated') as replicated_on,
        max(changed_on) filter (where stage = 'dropped') as dropped_on,
        string_agg(distinct place, ', ') filter (where stage = 'replicated') as replicated_in,
        arg_max(remark, changed_on) filter (where stage = 'dropped') as dropped_why,
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
        max(reported_on) as reported_on
    from innovator_move
    where reported_on <= $day::date
    group by all
),

silence as (
    select
        district_code,
        arg_max(days, from_month) as days
    from silence_rule
    where from_month <= $day::date
    group by district_code
),

known as (
    select
        told.* exclude (office, title, last_stage, received_on) replace (
            greatest(told.told_on, reported.reported_on) as told_on
        ),
        coalesce(listed.office, told.office) as office,
        coalesce(listed.title, told.title) as title,
        coalesce(
            told.received_on, if(listed.sent_known_on <= $day::date, listed.submitted_on, null)
        ) as received_on,
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
)

select
    known.*,
    $day::date - known.since as days_in_stage,
    if(
        known.stage = 'piloting' and $day::date - known.told_on > silence.days, $day::date - known.told_on, null
    ) as still_days,
    silence.days as silence_days
from known
left join silence on known.district_code = silence.district_code
order by known.district_code, known.upazila_code, known.office_key, known.title_key;
