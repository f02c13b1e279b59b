-- Status of an upazila's month: one row an upazila that existed in the month, for one kind of thing owed, as known on a day.
-- Parameters: kind_asked (minutes_received, meeting_held, idea_submitted, ...), from_month, to_month, as_of.
-- Rules: design.md "Status of an upazila's month".
--   on_time, late   a source gives the day, and the due day is known
--   received        a source says yes; the day or the due day is not known
--   not_received    the latest source that speaks says no
--   not_due_yet     no source speaks and the due day has not passed
--   no_data         no source speaks: unknown, never counted as missed
-- A day that any source gives stands against an undated "no" ("the register's date wins"), and so does an upazila's own paper among the
-- sources; a contradiction, and two days for what happens once, are marked in `in_conflict`. A reason is given only for what is missing.
create macro upazila_month_status(kind_asked, from_month, to_month, as_of) as table
with spoken as (
    select
        upazila_code,
        month,
        min(day) filter (where value) as event_on,
        arg_max(value, (known_on, value)) as latest_value,
        max(known_on) as stated_on,
        max(known_on) filter (where not value) as denied_on,
        min(known_on) filter (where value) as confirmed_on,
        arg_max(reason, known_on) filter (where reason is not null) as reason,
        max(count) filter (where value) as counted,
        bool_and(inferred) as inferred,
        bool_or(doubtful) as doubtful,
        bool_or(origin = 'own_paper') as own_paper,
        count(distinct day) filter (where value and kind not in ('idea_submitted', 'training_held')) > 1 as days_differ,
        count(*) as facts
    from fact
    where
        kind = kind_asked::statement_kind
        and known_on <= as_of::date
        and month between from_month::date and to_month::date
    group by upazila_code, month
),

joined as (
    select
        due.*,
        spoken.event_on,
        spoken.stated_on,
        spoken.reason,
        spoken.counted,
        coalesce(spoken.facts, 0) as facts,
        coalesce(spoken.inferred, false) as inferred,
        coalesce(spoken.doubtful, false) as doubtful,
        coalesce(
            spoken.event_on <= spoken.denied_on or spoken.confirmed_on <= spoken.denied_on or spoken.days_differ, false
        ) as in_conflict,
        spoken.event_on is not null or coalesce(spoken.latest_value or spoken.own_paper, false) as done,
        spoken.facts is null as unspoken
    from upazila_month_due(kind_asked, from_month, to_month, as_of) as due
    left join spoken using (upazila_code, month)
)

select
    joined.* exclude (done, unspoken, reason),
    case when not joined.done then joined.reason end as reason,
    case
        when joined.done and joined.event_on <= joined.due_on then 'on_time'
        when joined.done and joined.event_on > joined.due_on then 'late'
        when joined.done then 'received'
        when not joined.unspoken then 'not_received'
        when coalesce(joined.due_on, last_day(joined.month)) >= as_of::date then 'not_due_yet'
        else 'no_data'
    end as status
from joined;
