-- Dialogues as known on $day: one row a plan (an upazila and a planned month), and one a dialogue held with no plan due (planned_month
-- null). A new target is a decision's due date, not a second plan.
-- Rules. The planned month's last day is the due day.
--   1  A word that names a plan (a register's row, a sentence that says for which month it was planned) speaks of that plan alone: its day
--      and its "no" stand for that plan, until a source speaks of that plan again; a day stands against an undated "no".
--   2  A day that names no plan is one event; so is an undated "held", unless an event before it, with no plan for a month between them,
--      is known: then it speaks of that event.
--   3  Each such event, the earliest first, meets the oldest unmet plan that is already due or due in the month it was held, across plan
--      years; a plan that a source denies by name only where no other is open, and only if the "no" is not younger than the event or a day
--      in the planned month is given.
--   4  An event that finds no open plan within a month (31 days) of a day that met one is another day for the same event, a contradiction
--      (`other_days`); any other one was held with no plan due and is counted apart.
--      Where it is a later "no" by name that keeps it from a plan, or that speaks against the plan it met, both count as they are said, and
--      are a contradiction.
--   5  A "no" that names no plan speaks of the unmet plans up to its month, of the latest plan year that has one.
--   6  A month of the work plan's paper that the register has otherwise is a contradiction too (`paper_month`; 33_dialogue_plan.sql).
-- `corrected`: a person corrected a word on it.
-- `is_overdue`: a source says "no" after the due day; months overdue run from the planned month to the day of the last such word.
create or replace table known_dialogue as
with recursive open_plans as (
    select
        plans.upazila_code,
        list(
            struct_pack(planned_month := plans.planned_month, denied_on := named.denied_on)
            order by plans.planned_month
        ) as open
    from dialogue_plan as plans
    left join
        dialogue_named as named
    on plans.upazila_code = named.upazila_code and plans.planned_month = named.planned_month
    where not coalesce(named.met, false)
    group by plans.upazila_code
),

matched as (
    select
        upazila_code,
        0::bigint as turn,
        null::date as planned_month,
        null::date as refused_month,
        []::date[] as taken
    from open_plans
    union all
    select
        upazila_code,
        turn,
        coalesce(undenied, denied) as planned_month,
        if(undenied is null and denied is null, any_open, null) as refused_month,
        list_append(taken, coalesce(undenied, denied)) as taken
    from (
        select
            e.upazila_code,
            e.turn,
            m.taken,
            list_filter(
                o.open,
                lambda p: p['planned_month'] <= e.held_month and p['denied_on'] is null
                and not list_contains(m.taken, p['planned_month'])
            )[1].planned_month as undenied,
            list_filter(
                o.open,
                lambda p: p['planned_month'] <= e.held_month
                and (p['denied_on'] <= e.at or (e.held_on is not null and p['planned_month'] = e.held_month))
                and not list_contains(m.taken, p['planned_month'])
            )[1].planned_month as denied,
            list_filter(
                o.open,
                lambda p: p['planned_month'] <= e.held_month and not list_contains(m.taken, p['planned_month'])
            )[1].planned_month as any_open
        from matched as m
        inner join dialogue_event as e on m.upazila_code = e.upazila_code and e.turn = m.turn + 1
        inner join open_plans as o on m.upazila_code = o.upazila_code
    ) as chosen
),

held as materialized (
    select
        e.*,
        m.planned_month,
        m.refused_month
    from dialogue_event as e
    left join matched as m on e.upazila_code = m.upazila_code and e.turn = m.turn
),

met as materialized (
    select
        upazila_code,
        planned_month,
        held_on,
        held_month,
        confirmed_on as stated_on,
        days,
        in_conflict,
        doubtful,
        corrected
    from dialogue_named
    where met
    union all
    select
        upazila_code,
        planned_month,
        held_on,
        held_month,
        stated_on,
        if(held_on is null, [], [held_on]) as days,
        false as in_conflict,
        doubtful,
        corrected
    from held
    where planned_month is not null
),

met_days as (
    select
        upazila_code,
        planned_month,
        unnest(days) as met_on
    from met
),

-- Another day for an event that met a plan: of the plan met on the nearest day.
second_days as (
    select
        held.upazila_code,
        held.held_on,
        held.stated_on,
        met.planned_month
    from held
    inner join met_days as met
        on
            held.upazila_code = met.upazila_code
            and abs(date_diff('day', met.met_on, held.held_on)) <= 31
    where held.planned_month is null
    qualify row_number() over (
        partition by held.upazila_code, held.held_on
        order by abs(date_diff('day', met.met_on, held.held_on)), met.planned_month
    ) = 1
),

seconds as (
    select
        upazila_code,
        planned_month,
        list(held_on) as days
    from second_days
    group by upazila_code, planned_month
),

-- Events that a "no" by name, said no sooner, speaks against.
contradicted as (
    select
        held.upazila_code,
        named.planned_month,
        list(held.held_on) filter (where held.held_on is not null) as days,
        max(held.held_month) as held_month
    from held
    inner join dialogue_named as named
        on
            held.upazila_code = named.upazila_code
            and named.planned_month = coalesce(held.planned_month, held.refused_month)
            and named.said_no_on >= held.at
    where not exists (
        select 1
        from second_days
        where second_days.upazila_code = held.upazila_code and second_days.held_on = held.held_on
    )
    group by held.upazila_code, named.planned_month
),

-- A "no" that names no plan, with the plans it speaks of.
denials as (
    select
        plans.upazila_code,
        plans.planned_month,
        said.known_on as denied_on,
        said.corrected
    from dialogue_plan as plans
    inner join dialogue_word as said
        on
            plans.upazila_code = said.upazila_code and plans.planned_month <= said.month
            and said.kind = 'dialogue_held' and not said.value and said.plan_month is null
    left join met on plans.upazila_code = met.upazila_code and plans.planned_month = met.planned_month
    where met.planned_month is null
    qualify plans.plan_year_from = max(plans.plan_year_from) over (partition by said.fact_id)
),

denied as (
    select
        upazila_code,
        planned_month,
        max(denied_on) as denied_on,
        bool_or(corrected) as corrected
    from (
        select * from denials
        union all
        select
            upazila_code,
            planned_month,
            denied_on,
            corrected
        from dialogue_named
        where not met
    ) as every
    group by upazila_code, planned_month
),

rows_of_plans as (
    select
        plans.district_code,
        plans.upazila_code,
        plans.plan_year_from,
        plans.plan_year_until,
        plans.planned_month,
        plans.paper_month,
        coalesce(met.held_month, contradicted.held_month) as held_month,
        last_day(plans.planned_month) as due_on,
        met.held_on,
        coalesce(denied.denied_on, met.stated_on) as stated_on,
        list_distinct(
            list_concat(coalesce(met.days, []), coalesce(seconds.days, []), coalesce(contradicted.days, []))
        ) as days,
        met.planned_month is not null as met,
        denied.denied_on,
        coalesce(met.in_conflict, false) or coalesce(len(met.days), 0) > 1
        or seconds.upazila_code is not null or contradicted.upazila_code is not null as in_conflict,
        plans.doubtful or coalesce(met.doubtful, false) as doubtful,
        plans.corrected or coalesce(met.corrected, false) or coalesce(denied.corrected, false) as corrected
    from dialogue_plan as plans
    left join met on plans.upazila_code = met.upazila_code and plans.planned_month = met.planned_month
    left join denied on plans.upazila_code = denied.upazila_code and plans.planned_month = denied.planned_month
    left join seconds on plans.upazila_code = seconds.upazila_code and plans.planned_month = seconds.planned_month
    left join
        contradicted
    on plans.upazila_code = contradicted.upazila_code and plans.planned_month = contradicted.planned_month
),

rows_without_plan as (
    select
        u.district_code,
        held.upazila_code,
        plan_year_of(held.held_month, span.first_month) as plan_year_from,
        least(
            plan_year_of(held.held_month, span.first_month) + to_months(12), span.until_month
        )::date as plan_year_until,
        null::date as planned_month,
        null::date as paper_month,
        held.held_month,
        null::date as due_on,
        held.held_on,
        held.stated_on,
        if(held.held_on is null, [], [held.held_on]) as days,
        true as met,
        null::date as denied_on,
        false as in_conflict,
        held.doubtful,
        held.corrected
    from held
    inner join upazila as u on held.upazila_code = u.upazila_code
    inner join plan_year_span as span
        on
            held.upazila_code = span.upazila_code
            and held.held_month >= span.from_month and held.held_month < span.until_month
    left join second_days
        on held.upazila_code = second_days.upazila_code and held.held_on = second_days.held_on
    where
        held.planned_month is null and second_days.upazila_code is null
        -- An undated "held" of a month whose plan a later source denies by name spoke of that plan.
        and (
            held.held_on is not null
            or (held.upazila_code, held.held_month) not in (
                select (upazila_code, planned_month) from dialogue_named where not met
            )
        )
)

select
    place.division_code,
    place.upazila_en,
    known.* exclude (days, met, denied_on),
    name_in(
        coalesce(known.planned_month, known.held_month), place.upazila_bn, place.former_name_bn, place.renamed_on
    ) as upazila_bn,
    case
        when known.held_on <= known.due_on then 'on_time'
        when known.held_on > known.due_on then 'late'
        when known.met then 'received'
        when known.denied_on is not null then 'not_received'
        when known.due_on >= $day::date then 'not_due_yet'
        else 'no_data'
    end as status,
    coalesce(not known.met and known.denied_on > known.due_on, false) as is_overdue,
    if(is_overdue, date_diff('month', known.planned_month, known.denied_on), null) as months_overdue,
    list_sort(list_filter(known.days, lambda each: each is distinct from known.held_on)) as other_days
from (
    select * from rows_of_plans
    union all
    select * from rows_without_plan
) as known
inner join place using (upazila_code)
order by known.upazila_code, known.planned_month, known.held_on;
