-- Trainings as known on $day: one row a training planned, and one held with no plan due (planned_month null). Of an upazila, or of the district
-- itself where upazila_code is null.
-- Rules. The planned month's last day is the due day, also where the training was moved: it stays overdue by its first date. Trainings of one place
-- and month are two where their topics differ; what names no topic may speak of any.
--   1  A register's row that names its planned month speaks of that plan and topic alone: its day, its move; a blank cell is a "no" once due.
--   2  A month that a source moves a training to (`moves`, the last is `moved_to`) is no plan of its own; what is moved from a month was planned for it.
--      Moves are counted plan by plan (72_training_plan.sql).
--   3  A day that names no plan is an event, and so is an undated "held" of a month without one (74_training_event.sql). It meets a plan up to its month
--      that no row meets by name, and never one of another topic (75_training_met.sql). One that finds none was held with no plan due.
--   4  A paper's "not held" of a month speaks of the unmet plans up to it; where it names a topic, not of those of another.
-- `is_overdue`: due and not held, and a source says so after the due day or moved it to a later month; months overdue run to the last word.
create or replace table known_training as
with named as (
    select
        district_code,
        upazila_code,
        month as planned_month,
        topic_key,
        min(day) as held_on,
        max(known_on) as stated_on,
        max(participants) as participants,
        max(training_days) as training_days,
        max(trained_offices) as trained_offices
    from training_word
    where what = 'held' and is_named
    group by district_code, upazila_code, month, topic_key
),

met as (
    select
        event.*,
        met.plan_turn
    from training_event as event
    left join training_met as met
        on
            event.district_code = met.district_code and event.upazila_code is not distinct from met.upazila_code
            and event.turn = met.event_turn
),

missed as (
    select
        plan.district_code,
        plan.upazila_code,
        plan.planned_month,
        plan.topic_key,
        max(word.known_on) as denied_on
    from training_plan as plan
    inner join training_word as word
        on
            word.what = 'missed' and plan.district_code = word.district_code
            and plan.upazila_code is not distinct from word.upazila_code
            and if(
                word.is_named,
                plan.planned_month = word.month and plan.topic_key = word.topic_key,
                plan.planned_month <= word.month
                and (plan.topic_key = word.topic_key or plan.topic_key = '' or word.topic_key = '')
            )
    group by plan.district_code, plan.upazila_code, plan.planned_month, plan.topic_key
),

told as (
    select
        plan.district_code,
        plan.upazila_code,
        plan.planned_month,
        last_day(plan.planned_month) as due_on,
        coalesce(plan.topic, met.topic) as topic,
        plan.moves,
        coalesce(named.held_on, met.held_on) as held_on,
        met.held_month,
        named.district_code is not null or met.district_code is not null as done,
        missed.denied_on,
        greatest(missed.denied_on, plan.moved_on) as missed_on,
        coalesce(greatest(named.stated_on, met.stated_on), greatest(missed.denied_on, plan.moved_on)) as stated_on,
        coalesce(named.participants, met.participants) as participants,
        coalesce(named.training_days, met.training_days) as training_days,
        coalesce(named.trained_offices, met.trained_offices) as trained_offices,
        plan.doubtful or coalesce(met.doubtful, false) as doubtful
    from training_plan as plan
    left join named
        on
            plan.district_code = named.district_code and plan.upazila_code is not distinct from named.upazila_code
            and plan.planned_month = named.planned_month and plan.topic_key = named.topic_key
    left join met
        on
            plan.district_code = met.district_code and plan.upazila_code is not distinct from met.upazila_code
            and plan.turn = met.plan_turn
    left join missed
        on
            plan.district_code = missed.district_code and plan.upazila_code is not distinct from missed.upazila_code
            and plan.planned_month = missed.planned_month and plan.topic_key = missed.topic_key
    union all by name
    select
        district_code,
        upazila_code,
        topic,
        []::date[] as moves,
        held_on,
        held_month,
        true as done,
        stated_on,
        participants,
        training_days,
        trained_offices,
        doubtful
    from met
    where plan_turn is null
)

select
    * exclude (done, denied_on, missed_on),
    moves[-1] as moved_to,
    len(moves) as times_moved,
    case
        when done and planned_month is null then 'received'
        when done then status_of(done, held_on, due_on)
        when missed_on is not null then 'not_received'
        when due_on >= $day::date then 'not_due_yet'
        else 'no_data'
    end as status,
    coalesce(not done and due_on < $day::date and (denied_on > due_on or len(moves) > 0), false) as is_overdue,
    if(is_overdue, date_diff('month', planned_month, missed_on), null) as months_overdue
from told
order by district_code, upazila_code, planned_month, held_on;
