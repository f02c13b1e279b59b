-- Everything an upazila owes, month by month: one row an upazila, kind of thing and month asked for; of dialogues one row a planned month, of
-- trainings one a month that one was planned for, or held in with no plan due.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rules: day/30_known_month.sql, day/40_known_dialogue.sql and day/76_known_training.sql: a month's training is as in upkeep.sql, of several the
-- gravest. A "not held" that speaks of no plan has its month too; an upazila of which no training is known has every month, as the sources speak of it.
with month_of_kind as (
    select *
    from upazila_month_statuses($from_month::date, $to_month::date, $as_of::date)
    where in_scope(division_code, district_code, upazila_code, $division, $district, $upazilas)
),

training as (
    select
        upazila_code,
        coalesce(planned_month, date_trunc('month', held_on)::date, held_month) as month,
        status,
        due_on,
        held_on,
        stated_on,
        is_overdue,
        planned_month is not null and status = 'not_received' as is_unmet
    from known_training
    where upazila_code in (select m.upazila_code from month_of_kind as m)
),

training_month as (
    select
        upazila_code,
        month,
        arg_min(status, gravity) as status,
        arg_min(due_on, gravity) as due_on,
        arg_min(held_on, gravity) as held_on,
        arg_min(stated_on, gravity) as stated_on,
        bool_or(is_overdue) as is_overdue
    from (
        select
            *,
            (
                not is_overdue,
                list_position(['not_received', 'late', 'no_data', 'received', 'on_time', 'not_due_yet'], status),
                due_on
            ) as gravity
        from training
    ) as graded
    group by upazila_code, month
),

first_unmet as (
    select
        upazila_code,
        min(month) filter (where is_unmet) as month
    from training
    where month <= $to_month::date
    group by upazila_code
)

select
    kind::varchar as kind,
    district_code,
    upazila_code,
    upazila_bn,
    upazila_en,
    month,
    status,
    due_on,
    event_on,
    stated_on,
    reason,
    corrected,
    is_overdue
from month_of_kind
where kind != 'training_held'
union all
select
    'training_held' as kind,
    m.district_code,
    m.upazila_code,
    m.upazila_bn,
    m.upazila_en,
    m.month,
    coalesce(training_month.status, m.status) as status,
    if(training_month.status is null, m.due_on, training_month.due_on) as due_on,
    if(training_month.status is null, m.event_on, training_month.held_on) as event_on,
    coalesce(training_month.stated_on, m.stated_on) as stated_on,
    m.reason,
    m.corrected,
    coalesce(training_month.is_overdue, m.is_overdue) as is_overdue
from month_of_kind as m
left join training_month on m.upazila_code = training_month.upazila_code and m.month = training_month.month
left join first_unmet on m.upazila_code = first_unmet.upazila_code
where
    m.kind = 'training_held'
    and (
        training_month.status is not null
        or first_unmet.upazila_code is null
        -- What a "not held" may speak of is the oldest plan that is not met.
        or (m.status = 'not_received' and coalesce(first_unmet.month > m.month, true))
    )
union all
select
    'dialogue_held' as kind,
    district_code,
    upazila_code,
    upazila_bn,
    upazila_en,
    planned_month as month,
    status,
    due_on,
    held_on as event_on,
    stated_on,
    null as reason,
    corrected,
    is_overdue
from dialogue_plans_in($division, $district, $upazilas, $from_month::date, $to_month::date, $as_of::date)
where planned_month between $from_month::date and $to_month::date
order by upazila_code, kind, month;
