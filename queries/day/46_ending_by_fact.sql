-- Facts known on $day that carry a decision out that nothing continues: one row a decision. Only where the decision asks for nothing else
-- (marts/44_decision_asks.sql), names where, and the thing is done in every upazila it names:
--   dialogue_held     the dialogue that is meant was held on the day of the decision's meeting or later, or since its line was first
--                     raised (then doubtful: a later paper asks for it again). Meant are, of an ordinal, that plan of the plan year; else
--                     every plan still unmet that is due by the decision's due month (none named: by its meeting's), of the latest plan
--                     year that has one; with no such plan, the first dialogue held by that month with no plan due, or, where no month is
--                     named, the next plan
--   training_held     a training on the decision's day or later, by the day it names
--   minutes_received  the minutes of the month it names
--   roster_updated    a list on the decision's day or later
-- `ended_on`: the day of the last of them, else the day it was said.
create or replace table ending_by_fact as
with asked as (
    select
        a.decision_id,
        a.asks_for,
        a.raised_on,
        a.due_day,
        a.ordinal,
        a.minutes_month,
        c.first_raised_on,
        len(a.upazila_codes) as upazilas,
        date_trunc('month', coalesce(a.due_day, a.raised_on))::date as target_month,
        unnest(a.upazila_codes) as upazila_code
    from decision_asks as a
    inner join chain_member as c using (decision_id)
    where a.asks_for is not null and c.is_last
),

dialogue as (
    select
        *,
        status in ('on_time', 'late', 'received') as met,
        coalesce(held_on, stated_on) as met_on,
        if(planned_month is null, null, row_number() over (
            partition by upazila_code, plan_year_from, planned_month is null order by planned_month
        )) as ordinal
    from known_dialogue
),

-- Plans that may be meant, and dialogues held with no plan due.
candidate as (
    select
        a.decision_id,
        a.upazila_code,
        a.raised_on,
        d.met,
        d.met_on,
        d.held_on,
        d.planned_month,
        d.held_month,
        d.doubtful or d.in_conflict as doubtful,
        case
            when a.ordinal is not null then if(d.planned_month is null, null, 1)
            when d.planned_month <= a.target_month then 1
            when d.planned_month is null then 2
            when a.due_day is null then 3
        end as choice,
        d.plan_year_from
    from asked as a
    inner join dialogue as d on a.upazila_code = d.upazila_code
    where
        a.asks_for = 'dialogue_held'
        and (not d.met or d.met_on >= a.first_raised_on)
        and (
            a.ordinal is null
            or (a.ordinal = d.ordinal and a.target_month >= d.plan_year_from and a.target_month < d.plan_year_until)
        )
        and coalesce(d.planned_month, d.held_month) between a.target_month - to_months(24) and a.target_month
        + to_months(if(a.due_day is null, 12, 0))
),

meant as (
    select *
    from candidate
    where choice is not null
    qualify
        choice = min(choice) over (partition by decision_id, upazila_code)
        and case choice
            when 1 then plan_year_from = max(plan_year_from) over (partition by decision_id, upazila_code, choice)
            else row_number() over (
                partition by decision_id, upazila_code, choice order by coalesce(planned_month, met_on)
            ) = 1
        end
),

done as (
    select
        decision_id,
        upazila_code,
        'dialogue_held' as kind,
        max(met_on) as done_on,
        bool_or(doubtful) or max(met_on) < any_value(raised_on) as doubtful,
        arg_max(planned_month, met_on) as plan_month,
        arg_max(held_month, met_on) as month
    from meant
    group by decision_id, upazila_code
    having bool_and(met)
    union all
    select
        a.decision_id,
        a.upazila_code,
        a.asks_for::varchar as kind,
        min(coalesce(k.event_on, k.stated_on)) as done_on,
        bool_or(k.doubtful or k.in_conflict) as doubtful,
        null as plan_month,
        arg_min(k.month, coalesce(k.event_on, k.stated_on)) as month
    from asked as a
    inner join known_month as k on a.asks_for = k.kind and a.upazila_code = k.upazila_code
    where
        k.status in ('on_time', 'late', 'received')
        and case a.asks_for
            when 'minutes_received' then k.month = a.minutes_month
            when 'roster_updated' then k.event_on >= a.raised_on
            when 'training_held' then k.event_on between a.raised_on and a.due_day
        end
    group by a.decision_id, a.upazila_code, a.asks_for
),

everywhere as (
    select
        decision_id,
        bool_or(done.doubtful) as doubtful,
        max(done_on) as ended_on,
        arg_max(done, done_on) as last_done
    from done
    inner join asked using (decision_id, upazila_code)
    group by decision_id, asked.upazilas
    having count(*) = asked.upazilas
),

evidence as (
    select
        e.decision_id,
        arg_min(
            f,
            (
                f.plan_month is distinct from e.last_done.plan_month,
                f.day is distinct from e.last_done.done_on,
                f.known_on,
                f.fact_id
            )
        ) as told
    from everywhere as e
    inner join fact as f
        on
            e.last_done.upazila_code = f.upazila_code and e.last_done.kind = f.kind::varchar and f.value
            and f.known_on <= $day::date and f.known_until > $day::date
            and (f.plan_month = e.last_done.plan_month or f.month = e.last_done.month)
    group by e.decision_id
)

select
    e.decision_id,
    e.ended_on,
    'done'::decision_ending as ending,
    'fact' as closed_by,
    e.doubtful,
    evidence.told['meeting_id'] as meeting_id,
    evidence.told['item_no'] as item_no,
    evidence.told['quote'] as quote,
    evidence.told['source_id'] as source_id,
    evidence.told['sheet'] as sheet,
    evidence.told['row_no'] as row_no,
    evidence.told['fact_id'] as fact_id
from everywhere as e
inner join evidence using (decision_id);
