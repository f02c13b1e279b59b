-- Trainings planned, as known on $day: one row a place, planned month and topic; with the months it was moved to.
-- Rules of moves (others: 76_known_training.sql). A register's row moves the plan that it names, by month and topic. A paper moves the plan of its
-- month and topic; one that names no topic that which a register moves alike, else the first of the month. Where none is planned for the month, a
-- paper moves the oldest training that was moved to it, and of no other topic.
create or replace table training_plan as
with recursive planned as (
    select
        district_code,
        upazila_code,
        month,
        topic,
        topic_key,
        is_named,
        doubtful
    from training_word
    where
        (what = 'planned' and is_named)
        -- A month that a training was moved to is no plan of its own.
        or (
            what in ('planned', 'moved') and not is_named
            and not exists (
                select 1
                from training_word as move
                where
                    move.what = 'moved' and move.district_code = training_word.district_code
                    and move.upazila_code is not distinct from training_word.upazila_code
                    and move.to_month = training_word.month
                    and (
                        move.topic_key = training_word.topic_key
                        or move.topic_key = '' or training_word.topic_key = ''
                    )
            )
        )
),

-- What names no topic is the first of those that are named for the month; beside a register's row without one a paper's is that row's.
keyed as (
    select * replace (
        case
            when is_named or bool_or(is_named and topic_key = '') over of_month
                then if(is_named, topic_key, '')
            else coalesce(nullif(topic_key, ''), min(nullif(topic_key, '')) over of_month, '')
        end as topic_key
    )
    from planned
    window of_month as (partition by district_code, upazila_code, month)
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

first_topic as (
    select
        district_code,
        upazila_code,
        planned_month,
        min(topic_key) as topic_key
    from plan
    group by district_code, upazila_code, planned_month
),

alike as (
    select
        word.*,
        coalesce(
            nullif(word.topic_key, ''),
            min(nullif(word.topic_key, '')) over (
                partition by word.district_code, word.upazila_code, word.month, word.to_month
            ),
            first_topic.topic_key,
            ''
        ) as move_key
    from training_word as word
    left join first_topic
        on
            word.district_code = first_topic.district_code
            and word.upazila_code is not distinct from first_topic.upazila_code
            and word.month = first_topic.planned_month
    where word.what = 'moved' and word.to_month > word.month
),

move as (
    select
        alike.district_code,
        alike.upazila_code,
        alike.month,
        alike.to_month,
        alike.move_key,
        plan.planned_month is not null as is_of_plan,
        max(alike.known_on) as known_on
    from alike
    left join plan
        on
            alike.district_code = plan.district_code and alike.upazila_code is not distinct from plan.upazila_code
            and alike.month = plan.planned_month and alike.move_key = plan.topic_key
    group by all
),

-- The months that a plan was moved to, one after another.
moved as (
    select
        district_code,
        upazila_code,
        planned_month,
        topic_key,
        planned_month as now_in,
        null::date as was_in,
        true as is_of_plan,
        '' as move_key,
        null::date as known_on
    from plan
    union
    select
        moved.district_code,
        moved.upazila_code,
        moved.planned_month,
        moved.topic_key,
        move.to_month as now_in,
        move.month as was_in,
        move.is_of_plan,
        move.move_key,
        move.known_on
    from moved
    inner join move
        on
            moved.district_code = move.district_code and moved.upazila_code is not distinct from move.upazila_code
            and moved.now_in = move.month
            and if(
                move.is_of_plan,
                moved.planned_month = move.month and moved.topic_key = move.move_key,
                moved.topic_key = move.move_key or moved.topic_key = '' or move.move_key = ''
            )
),

-- A move that names no plan is one training's.
own_move as (
    select *
    from moved
    where now_in > planned_month
    qualify
        is_of_plan
        or dense_rank() over (
            partition by district_code, upazila_code, was_in, now_in, move_key, is_of_plan
            order by planned_month, topic_key
        ) = 1
),

moves as (
    select
        district_code,
        upazila_code,
        planned_month,
        topic_key,
        list_sort(list(distinct now_in)) as moves,
        max(known_on) as moved_on
    from own_move
    group by district_code, upazila_code, planned_month, topic_key
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
        and plan.planned_month = moves.planned_month and plan.topic_key = moves.topic_key;
