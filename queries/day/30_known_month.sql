-- What is known of an upazila's month on $day: one row a kind, upazila and month of which a source speaks.
-- Rules: the latest source that speaks is believed; but a day that any source gives stands against an undated "no" (a register's before a
-- paper's), and so does an upazila's own paper among the sources. A contradiction, and two
-- days for what happens once, are marked in `in_conflict`. A reason is given only for what is missing. A portal is as its latest check
-- says. Minutes that came of a meeting that was not held, whoever says which, are a contradiction of both. The status:
--   on_time, late   a source gives the day, and the due day is known
--   received        a source says yes; the day or the due day is not known
--   not_received    the latest source that speaks says no
-- `is_overdue`: a source says "no" after the due day; without a rule for it nobody is overdue. A "no" older than the due day is not a default: it
-- counts in the rate, and nothing else rests on it.
-- Ideas of a month with several campaigns have the gravest of their statuses, and the sum of their ideas.
create or replace table known_month as
with said as (
    select *
    from fact
    where
        kind not in ('dialogue_planned', 'dialogue_held', 'idea_submitted')
        and known_on <= $day::date and known_until > $day::date
),

told as (
    select
        kind,
        district_code,
        upazila_code,
        month,
        coalesce(
            min(day) filter (where value and origin = 'register'), min(day) filter (where value)
        ) as event_on,
        max(known_on) as stated_on,
        min(day) filter (where value) as first_event_on,
        max(day) filter (where value) as last_event_on,
        arg_max(value, (known_on, value)) as latest_value,
        max(known_on) filter (where not value) as missing_on,
        max(known_on) filter (where not value and known_until = date '9999-12-31') as denied_on,
        min(known_on) filter (where value) as confirmed_on,
        arg_max(reason, (known_on, fact_id)) filter (where reason is not null) as last_reason,
        greatest(
            max(count) filter (where value and origin != 'register'),
            sum(count) filter (where value and origin = 'register')
        )::integer as counted,
        bool_and(inferred) as inferred,
        bool_or(doubtful) as doubtful,
        bool_or(corrected) as corrected,
        bool_or(origin = 'own_paper') as own_paper,
        count(*) as facts
    from said
    group by kind, district_code, upazila_code, month
),

dated as (
    select
        told.*,
        due_by_rule(told.district_code, told.kind, told.month) as due_on,
        latest_value or own_paper or (event_on is not null and told.kind != 'portal_updated') as done,
        bool_or(told.kind = 'minutes_received' and done) over month_of_upazila
        and bool_or(told.kind = 'meeting_held' and not done and denied_on is not null) over month_of_upazila
        as minutes_of_no_meeting
    from told
    window month_of_upazila as (partition by told.upazila_code, told.month)
)

select
    kind,
    district_code,
    upazila_code,
    month,
    due_on,
    status_of(done, event_on, due_on) as status,
    event_on,
    stated_on,
    case when not done then last_reason end as reason,
    counted,
    null::date as counted_in,
    is_overdue(done, missing_on, due_on) as is_overdue,
    facts,
    inferred,
    doubtful,
    corrected,
    kind != 'portal_updated'
    and (
        is_contradicted(event_on, confirmed_on, denied_on)
        or coalesce(first_event_on < last_event_on and kind not in ('roster_updated', 'training_held'), false)
        or (kind in ('minutes_received', 'meeting_held') and minutes_of_no_meeting)
    ) as in_conflict
from dated
union all
select
    'idea_submitted' as kind,
    district_code,
    upazila_code,
    month,
    arg_min(due_on, gravity) as due_on,
    arg_min(status, gravity) as status,
    arg_min(event_on, gravity) as event_on,
    max(stated_on) as stated_on,
    arg_min(reason, gravity) as reason,
    idea_sum(counted, status)::integer as counted,
    max(counted_in) as counted_in,
    arg_min(is_overdue, gravity) as is_overdue,
    sum(facts)::bigint as facts,
    bool_and(inferred) as inferred,
    bool_or(doubtful) as doubtful,
    bool_or(corrected) as corrected,
    bool_or(in_conflict) as in_conflict
from (
    select
        *,
        (list_position(['not_received', 'late', 'received', 'on_time'], status), due_on) as gravity
    from known_idea
) as campaign
group by district_code, upazila_code, month
order by kind, month, upazila_code;
