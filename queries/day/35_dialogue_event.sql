-- The dialogues that sources tell of without naming a plan: one row an event (40_known_dialogue.sql, rule 2).
-- Days that name no plan, but for those that a named plan was met on; and words without a day that speak of no event before them.
create or replace table dialogue_event as
with days as (
    select
        upazila_code,
        day as held_on,
        held_month,
        day as at,
        max(known_on) as stated_on,
        bool_or(doubtful) as doubtful,
        bool_or(corrected) as corrected
    from dialogue_word as said
    where
        kind = 'dialogue_held' and value and plan_month is null and day is not null
        and not exists (
            select 1
            from dialogue_named as named
            where named.upazila_code = said.upazila_code and list_contains(named.days, said.day)
        )
    group by upazila_code, day, held_month
),

words as (
    select
        upazila_code,
        held_month,
        min(known_on) as at,
        max(known_on) as stated_on,
        bool_or(doubtful) as doubtful,
        bool_or(corrected) as corrected
    from dialogue_word
    where kind = 'dialogue_held' and value and plan_month is null and day is null
    group by upazila_code, held_month
),

earlier as (
    select
        upazila_code,
        held_month,
        true as is_day
    from days
    union all
    select
        upazila_code,
        unnest(held_months) as held_month,
        true as is_day
    from dialogue_named
    where met
    union all
    select
        upazila_code,
        held_month,
        false as is_day
    from words
)

select
    *,
    row_number() over (partition by upazila_code order by held_month, held_on nulls last) as turn
from (
    select * from days
    union all by name
    select *
    from words
    where
        not exists (
            select 1
            from earlier
            where
                earlier.upazila_code = words.upazila_code
                and (
                    earlier.held_month < words.held_month
                    or (earlier.held_month = words.held_month and earlier.is_day)
                )
                and not exists (
                    select 1
                    from dialogue_plan as plans
                    where
                        plans.upazila_code = words.upazila_code
                        and plans.planned_month > earlier.held_month and plans.planned_month <= words.held_month
                )
        )
) as each;
