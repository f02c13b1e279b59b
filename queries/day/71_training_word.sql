-- What sources say of trainings, as known on $day: one row a word, of an upazila or of the district itself (upazila_code null).
-- `what`: planned for `month`; moved from `month` to `to_month`; held on `day` or in `month`; missed up to `month`. `is_named`: a register's row that
-- names its planned month, which `month` then is; any other word names no plan. `topic_key`: '' where no topic is named; a row that names a plan but
-- no topic is of the first topic that rows name for its month. A paper's topic, which may be misread, is the likest
-- of its place's registers, else the first of its papers', of which at most a fifth of the letters differ and no digit. Rules: 76_known_training.sql.
create or replace table training_word as
with written as (
    select
        *,
        activity_key(coalesce(topic, '')) as topic_key,
        last_day(planned_month) + 1 as missed_on,
        planned_month is not null as is_named
    from training_entry
    where least(planned_month, held_on) <= $day::date
),

listed as (
    select * replace (
        coalesce(
            nullif(topic_key, ''),
            if(
                is_named,
                min(nullif(topic_key, '')) over (partition by district_code, upazila_code, planned_month),
                null
            ),
            ''
        ) as topic_key
    )
    from written
),

told as (
    select
        s.*,
        m.known_on,
        activity_key(coalesce(s.topic, '')) as topic_key
    from place_statement as s
    inner join meeting as m using (meeting_id)
    where s.kind != 'tour_planned' and m.known_on <= $day::date
),

topic as (
    select
        district_code,
        upazila_code,
        topic_key,
        true as by_register
    from written
    union
    select
        district_code,
        upazila_code,
        topic_key,
        false as by_register
    from told
),

meant as (
    select
        told.district_code,
        told.upazila_code,
        told.topic_key,
        arg_min(
            topic.topic_key,
            (
                not topic.by_register,
                if(topic.by_register, levenshtein(told.topic_key, topic.topic_key), 0),
                topic.topic_key
            )
        ) as meant_key
    from told
    inner join topic
        on
            told.district_code = topic.district_code and told.upazila_code is not distinct from topic.upazila_code
            and topic.topic_key != ''
            and 5 * levenshtein(told.topic_key, topic.topic_key) <= length(told.topic_key)
            and regexp_replace(told.topic_key, '[^0-9]', '', 'g') = regexp_replace(topic.topic_key, '[^0-9]', '', 'g')
    group by told.district_code, told.upazila_code, told.topic_key
),

word as (
    select
        'planned' as what,
        district_code,
        upazila_code,
        planned_month as month,
        null::date as to_month,
        null::date as day,
        topic,
        topic_key,
        is_named,
        least(planned_month, held_on) as known_on,
        false as doubtful,
        null::integer as participants,
        training_days,
        null::integer as trained_offices
    from listed
    where is_named
    union all by name
    select
        'moved' as what,
        district_code,
        upazila_code,
        planned_month as month,
        moved_to as to_month,
        topic,
        topic_key,
        missed_on as known_on,
        is_named,
        false as doubtful
    from listed
    where moved_to is not null and missed_on <= $day::date
    union all by name
    select
        'held' as what,
        district_code,
        upazila_code,
        coalesce(planned_month, date_trunc('month', held_on)::date) as month,
        held_on as day,
        topic,
        topic_key,
        is_named,
        coalesce(held_on, missed_on) as known_on,
        false as doubtful,
        participants,
        training_days,
        trained_offices
    from listed
    where (held_on is not null or held_undated) and coalesce(held_on, missed_on) <= $day::date
    union all by name
    -- A day after the due day is a "no" before it.
    select
        'missed' as what,
        district_code,
        upazila_code,
        planned_month as month,
        topic_key,
        is_named,
        missed_on as known_on,
        false as doubtful
    from listed
    where is_named and not held_undated and missed_on <= $day::date and coalesce(held_on > $day::date, true)
    union all by name
    select
        case s.kind
            when 'training_planned' then 'planned'
            when 'training_moved' then 'moved'
            else if(s.value, 'held', 'missed')
        end as what,
        s.district_code,
        s.upazila_code,
        s.month,
        s.to_month,
        s.day,
        s.topic,
        coalesce(meant.meant_key, '') as topic_key,
        false as is_named,
        s.known_on,
        s.doubtful
    from told as s
    left join meant
        on
            s.district_code = meant.district_code and s.upazila_code is not distinct from meant.upazila_code
            and s.topic_key = meant.topic_key
    union all by name
    -- What minutes say of an upazila's training is a fact of its month.
    select
        if(value, 'held', 'missed') as what,
        district_code,
        upazila_code,
        month,
        day,
        '' as topic_key,
        false as is_named,
        known_on,
        doubtful
    from fact
    where kind = 'training_held' and origin = 'minutes' and is_known(known_on, known_until, $day)
)

select * from word;
