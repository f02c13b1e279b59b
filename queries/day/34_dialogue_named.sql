-- What is said of a planned dialogue by name: one row a plan (40_known_dialogue.sql, rule 1).
create or replace table dialogue_named as
select
    upazila_code,
    plan_month as planned_month,
    coalesce(
        min(day) filter (where value and origin = 'register'), min(day) filter (where value)
    ) as held_on,
    list_sort(list(distinct day) filter (where value)) as days,
    list(distinct dialogue_word.held_month) filter (where value) as held_months,
    coalesce(date_trunc('month', held_on)::date, list_max(held_months)) as held_month,
    arg_max(value, (known_on, value)) or held_on is not null as met,
    max(known_on) filter (where value) as confirmed_on,
    max(known_on) filter (where not value) as denied_on,
    -- What a source says itself, not what follows from a late day.
    max(known_on) filter (where not value and known_until = date '9999-12-31') as said_no_on,
    is_contradicted(min(day) filter (where value), min(known_on) filter (where value), said_no_on) as in_conflict,
    bool_or(doubtful) as doubtful,
    bool_or(corrected) as corrected
from dialogue_word
where kind = 'dialogue_held' and plan_month is not null
group by upazila_code, plan_month;
