-- Trainings held of which no source names the plan, as known on $day: one row a place and day, or month where no day is known, the earliest first
-- (`turn`). A day that meets a plan by name, and an undated word of a month with a day, are no event of their own. Rules: 76_known_training.sql.
create or replace table training_event as
with held as (
    select
        *,
        coalesce(upazila_code, '') as place_code,
        coalesce(date_trunc('month', day)::date, month) as held_month
    from training_word
    where what = 'held'
),

once as (
    select
        district_code,
        upazila_code,
        day as held_on,
        held_month,
        max(topic) as topic,
        max(known_on) as stated_on,
        bool_or(doubtful) as doubtful,
        max(participants) as participants,
        max(training_days) as training_days,
        max(trained_offices) as trained_offices
    from held
    where
        not is_named
        and if(
            day is null,
            (district_code, place_code, held_month) not in (
                select (dated.district_code, dated.place_code, dated.held_month) from held as dated
                where dated.day is not null
            ),
            (district_code, place_code, day) not in (
                select (named.district_code, named.place_code, named.day) from held as named
                where named.is_named and named.day is not null
            )
        )
    group by district_code, upazila_code, day, held_month
)

select
    *,
    row_number() over (partition by district_code, upazila_code order by held_month, held_on nulls last) as turn
from once;
