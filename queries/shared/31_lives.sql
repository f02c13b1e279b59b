-- The life of ideas in a view: one row an idea of which a register dates a stage up to the end of `to_month`.
-- Rules: day/22_known_life.sql, of all that is known on the day of knowledge. The stage, its days and a pilot's silence are as at the end
-- of the view's last month, or on the day of knowledge where that is earlier; what happened after it is not told.
--   `since` is the day from which it is in the stage without another between
--   a pilot stands still (`still_days`) where nobody said anything of it for longer than its district waits (marts/15_silence.sql)
create macro lives_in(to_month, as_of) as table
with until as (
    select
        k.*,
        view_end(to_month, as_of) as end_day,
        list_filter(k.steps, lambda step: step.changed_on <= end_day) as steps_until,
        steps_until[-1].stage as stage_then,
        list_position(
            list_reverse(list_transform(steps_until, lambda step: step.stage != stage_then)), true
        ) as other_back
    from known_life as k
),

silence as (
    select
        r.district_code,
        arg_max(r.days, r.from_month) as days
    from silence_rule as r
    where r.from_month <= view_end(to_month, as_of)
    group by r.district_code
),

cut as (
    select
        until.district_code,
        until.upazila_code,
        until.office_key,
        until.title_key,
        until.office,
        until.title,
        until.innovator_post,
        until.campaign,
        until.due_on,
        until.listed_stage,
        until.idea_source_id,
        until.idea_sheet,
        until.idea_row_no,
        until.end_day,
        until.stage_then as stage,
        until.steps_until as steps,
        -- The first of the last steps that are all of this stage.
        until.steps_until[coalesce(len(until.steps_until) - until.other_back + 2, 1)].changed_on as since,
        greatest(
            until.steps_until[-1].changed_on,
            list_max(list_filter(until.reported_days, lambda day: day <= until.end_day))
        ) as told_on,
        coalesce(
            list_filter(until.steps_until, lambda step: step.stage = 'received')[1].changed_on,
            if(until.submitted_on <= until.end_day, until.submitted_on, null)
        ) as received_on,
        list_filter(until.steps_until, lambda step: step.stage = 'selected')[1].changed_on as selected_on,
        list_filter(until.steps_until, lambda step: step.stage = 'piloting')[1].changed_on as piloted_on,
        list_filter(until.steps_until, lambda step: step.stage = 'implemented')[1].changed_on as implemented_on,
        list_filter(until.steps_until, lambda step: step.stage = 'replicated') as replications,
        list_transform(replications, lambda step: step.place) as replicated_places,
        list_filter(until.steps_until, lambda step: step.stage = 'dropped') as drops,
        list_filter(drops, lambda step: step.remark is not null)[-1].remark as dropped_why
    from until
    where len(until.steps_until) > 0
)

select
    cut.* exclude (end_day, replications, replicated_places, drops),
    cut.replications[1].changed_on as replicated_on,
    array_to_string(nullif(list_sort(list_distinct(cut.replicated_places)), []), ', ') as replicated_in,
    cut.drops[-1].changed_on as dropped_on,
    cut.end_day - cut.since as days_in_stage,
    if(
        cut.stage = 'piloting' and cut.end_day - cut.told_on > silence.days, cut.end_day - cut.told_on, null
    ) as still_days,
    silence.days as silence_days
from cut
left join silence on cut.district_code = silence.district_code;

-- Moves of innovators in a view: one row a move up to the end of `to_month`.
-- Rules: day/24_known_move.sql, as at the same day as lives_in. Two registers of one move: the one that says it was told stands. `runs`: whether
-- the idea goes on: as the move's row says, else as a later step of its life does, or one that dropped it; null where nobody says.
create macro moves_in(to_month, as_of) as table
with until as (
    select
        m.* exclude (reported_on, is_reported),
        view_end(to_month, as_of) as end_day,
        if(m.reported_on <= end_day, m.reported_on, null) as told_on,
        m.reported_undated or told_on is not null as told_then,
        list_filter(m.stages, lambda word: word.known_on <= end_day)[-1].stage as stage_told
    from known_move as m
    where m.moved_on <= last_day(to_month::date)
)

select
    until.* exclude (reported_undated, is_unread, stages, end_day, told_on, told_then, stage_told),
    until.told_on as reported_on,
    case when until.told_then then true when not until.is_unread then false end as is_reported,
    if(not until.told_then and not until.is_unread, until.end_day - until.moved_on, null) as waiting_days,
    coalesce(
        until.stage_told, if(life.stage = 'dropped' or life.told_on > until.moved_on, life.stage, null)
    ) != 'dropped' as runs
from until
left join lives_in(to_month, as_of) as life
    on
        until.district_code = life.district_code and until.upazila_code is not distinct from life.upazila_code
        and until.office_key = life.office_key and until.title_key = life.title_key;
