-- Trainings held of which no source names the plan, as known on $day: one row a place, topic and day, or month where no day is known, the earliest
-- first (`turn`). A day that meets a plan by name, and an undated word of a month with a day, are no event of their own, but where each names another
-- topic. A word without a topic is of the first that is named of its day. Rules: 76_known_training.sql.
create or replace table training_event as
with held as (
    select
        *,
        coalesce(upazila_code, '') as place_code,
        coalesce(date_trunc('month', day)::date, month) as held_month
    from training_word
    where what = 'held'
),

unnamed as (
    select held.* replace (
        coalesce(
            nullif(held.topic_key, ''),
            min(nullif(held.topic_key, '')) over (
                partition by held.district_code, held.place_code, held.day, held.held_month
            ),
            ''
        ) as topic_key
    )
    from held
    where
        not held.is_named
        and not exists (
            select 1
            from held as other
            where
                held.district_code = other.district_code and held.place_code = other.place_code
                and held.held_month = other.held_month
                and if(held.day is null, other.day is not null, other.is_named and other.day = held.day)
                and (held.topic_key = other.topic_key or held.topic_key = '' or other.topic_key = '')
        )
),

once as (
    select
        district_code,
        upazila_code,
        day as held_on,
        held_month,
        topic_key,
        max(topic) as topic,
        max(known_on) as stated_on,
        bool_or(doubtful) as doubtful,
        max(participants) as participants,
        max(training_days) as training_days,
        max(trained_offices) as trained_offices
    from unnamed
    group by district_code, upazila_code, day, held_month, topic_key
)

select
    *,
    row_number() over (
        partition by district_code, upazila_code order by held_month, held_on nulls last, topic_key
    ) as turn
from once;
