-- Which plan each training held meets of which no source names the plan, as known on $day: one row a plan met (`plan_turn`, `event_turn`).
-- Rule. First those that name a topic meet the oldest plan of that topic; then each that is left, the earliest first, the oldest plan that is left
-- and names no other topic. A plan is met by its month's end or later, never before its month.
create or replace table training_met as
with recursive unmet as (
    select plan.*
    from training_plan as plan
    where not exists (
        select 1
        from training_word as named
        where
            named.what = 'held' and named.is_named and plan.district_code = named.district_code
            and plan.upazila_code is not distinct from named.upazila_code
            and plan.planned_month = named.month and plan.topic_key = named.topic_key
    )
),

-- The plans that an event may meet: in a first round those of its own topic.
line as (
    select
        event.district_code,
        coalesce(event.upazila_code, '') as place_code,
        event.turn,
        rounds.by_topic,
        list(unmet.turn order by unmet.turn) as may_meet
    from training_event as event
    inner join unmet
        on
            event.district_code = unmet.district_code and event.upazila_code is not distinct from unmet.upazila_code
            and unmet.planned_month <= event.held_month
    inner join (values (true), (false)) as rounds (by_topic)
        on
            if(
                rounds.by_topic,
                event.topic_key != '' and event.topic_key = unmet.topic_key,
                event.topic_key = unmet.topic_key or event.topic_key = '' or unmet.topic_key = ''
            )
    group by event.district_code, event.upazila_code, event.turn, rounds.by_topic
),

step as (
    select
        *,
        row_number() over (partition by district_code, place_code order by not by_topic, turn) as step_no
    from line
),

-- Event after event: which plan it meets, and all that are met so far.
taken as (
    select
        district_code,
        place_code,
        0::bigint as step_no,
        null::bigint as event_turn,
        null::bigint as plan_turn,
        []::bigint[] as events,
        []::bigint[] as plans
    from line
    group by district_code, place_code
    union all
    select
        step.district_code,
        step.place_code,
        step.step_no,
        step.turn as event_turn,
        if(
            list_contains(taken.events, step.turn),
            null,
            list_filter(step.may_meet, lambda turn: not list_contains(taken.plans, turn))[1]
        ) as found,
        if(found is null, taken.events, list_append(taken.events, step.turn)) as events,
        if(found is null, taken.plans, list_append(taken.plans, found)) as plans
    from taken
    inner join step
        on
            taken.district_code = step.district_code and taken.place_code = step.place_code
            and step.step_no = taken.step_no + 1
)

select
    district_code,
    nullif(place_code, '') as upazila_code,
    event_turn,
    plan_turn
from taken
where plan_turn is not null;
