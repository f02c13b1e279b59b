-- A late day of a dialogue that names no plan is also a "no" for the plan that it met, as one that names it is (marts/25_fact.sql):
-- from the day after the planned month until the day before; and known from that day on. Both are inferred. Which plan it met is
-- known only once all is known: run when the tables of dialogues are as known on the last of days (day/40_known_dialogue.sql), before those
-- of any other day are laid down. What an earlier load added is deleted first: a word of any month may have changed whose day it is.
delete from fact
where
    kind = 'dialogue_held' and known_until < date '9999-12-31'
    and fact_id in (
        select said.fact_id
        from fact as said
        where said.kind = 'dialogue_held' and said.plan_month is null and said.known_until = date '9999-12-31'
    );

insert into fact by name
with late as (
    select
        word.* exclude (held_month),
        met.planned_month,
        met.due_on
    from known_dialogue as met
    inner join dialogue_word as word
        on
            met.upazila_code = word.upazila_code and met.held_on = word.day
            and word.kind = 'dialogue_held' and word.value and word.plan_month is null
    left join
        dialogue_named as named
    on met.upazila_code = named.upazila_code and met.planned_month = named.planned_month
    where met.held_on > met.due_on and not coalesce(named.met, false)
    qualify
        row_number() over (partition by met.upazila_code, met.planned_month order by word.known_on, word.fact_id) = 1
)

select
    * exclude (planned_month, due_on) replace (
        false as value,
        null as day,
        null as reason,
        true as inferred,
        due_on + 1 as known_on,
        planned_month as plan_month,
        day as known_until
    )
from late
where day > due_on + 1
union all
select
    * exclude (planned_month, due_on) replace (
        true as inferred,
        day as known_on,
        known_on as known_until
    )
from late
where known_on > day;
