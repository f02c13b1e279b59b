-- Trainings planned, as known on $day: one row a place, planned month, and topic where registers name several of one month; with the months it was
-- moved to. Rules: 76_known_training.sql.
create or replace table training_plan as
with recursive planned as (
    select
        district_code,
        upazila_code,
        month,
        topic,
        topic_key,
        doubtful
    from training_word
    where
        (what = 'planned' and is_named)
        -- A month that a training was moved to is no plan of its own.
        or (
            what in ('planned', 'moved')
            and not exists (
                select 1
                from training_word as move
                where
                    move.what = 'moved' and move.district_code = training_word.district_code
                    and move.upazila_code is not distinct from training_word.upazila_code
                    and move.to_month = training_word.month
            )
        )
),

-- What names no topic is the first of those that registers name for the month.
keyed as (
    select * replace (
        coalesce(
            nullif(topic_key, ''),
            min(nullif(topic_key, '')) over (partition by district_code, upazila_code, month),
            ''
        ) as topic_key
    )
    from planned
),

plan as (
    select
        district_code,
        upazila_code,
        month as planned_month,
        topic_key,
        min(topic) as topic,
        bool_or(doubtful) as doubtful
    from keyed
    group by district_code, upazila_code, month, topic_key
),

-- The months that a plan was moved to, one after another.
moved as (
    select
        district_code,
        upazila_code,
        planned_month,
        planned_month as now_in,
        null::date as known_on
    from plan
    union
    select
        moved.district_code,
        moved.upazila_code,
        moved.planned_month,
        word.to_month as now_in,
        word.known_on
    from moved
    inner join training_word as word
        on
            word.what = 'moved' and moved.district_code = word.district_code
            and moved.upazila_code is not distinct from word.upazila_code
            and moved.now_in = word.month and word.to_month > word.month
),

moves as (
    select
        district_code,
        upazila_code,
        planned_month,
        list_sort(list(distinct now_in)) as moves,
        max(known_on) as moved_on
    from moved
    where now_in > planned_month
    group by district_code, upazila_code, planned_month
)

select
    plan.*,
    coalesce(moves.moves, []) as moves,
    moves.moved_on,
    row_number() over (
        partition by plan.district_code, plan.upazila_code order by plan.planned_month, plan.topic_key
    ) as turn
from plan
left join moves
    on
        plan.district_code = moves.district_code and plan.upazila_code is not distinct from moves.upazila_code
        and plan.planned_month = moves.planned_month;
