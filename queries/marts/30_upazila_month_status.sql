-- What is known of an upazila's month: one row a kind, upazila, month and day on which a source spoke, as known from that day
-- (`known_from`) until the day before the next source spoke (`known_until`, exclusive).
-- Rules: design.md "Status of an upazila's month". The latest source that speaks is believed; but a day that any source gives stands
-- against an undated "no" ("the register's date wins"), and so does an upazila's own paper among the sources. A contradiction, and two
-- days for what happens once, are marked in `in_conflict`. A reason is given only for what is missing.
-- A portal is as its latest check says.
create macro upazila_month_known_rows(districts, months) as table
with told as (
    select distinct
        kind,
        district_code,
        upazila_code,
        month,
        known_on as known_from,
        coalesce(
            min(day) filter (where value and origin = 'register') over so_far, min(day) filter (where value) over so_far
        ) as event_on,
        min(day) filter (where value) over so_far as first_event_on,
        max(day) filter (where value) over so_far as last_event_on,
        arg_max(value, (known_on, value)) over so_far as latest_value,
        max(known_on) filter (where not value) over so_far as denied_on,
        min(known_on) filter (where value) over so_far as confirmed_on,
        arg_max(reason, known_on) filter (where reason is not null) over so_far as reason,
        greatest(
            max(count) filter (where value and origin != 'register') over so_far,
            sum(count) filter (where value and origin = 'register') over so_far
        )::integer as counted,
        bool_and(inferred) over so_far as inferred,
        bool_or(doubtful) over so_far as doubtful,
        bool_or(corrected) over so_far as corrected,
        bool_or(origin = 'own_paper') over so_far as own_paper,
        count(*) over so_far as facts
    from fact
    where in_districts(district_code, districts) and in_months(month, months)
    window so_far as (partition by kind, upazila_code, month order by known_on range unbounded preceding)
)

select
    kind,
    district_code,
    upazila_code,
    month,
    known_from,
    coalesce(
        lead(known_from) over (partition by kind, upazila_code, month order by known_from), date '9999-12-31'
    ) as known_until,
    event_on,
    counted,
    inferred,
    doubtful,
    corrected,
    facts,
    coalesce(
        kind != 'portal_updated'
        and (
            event_on <= denied_on or confirmed_on <= denied_on
            or (first_event_on < last_event_on and kind not in ('idea_submitted', 'roster_updated', 'training_held'))
        ),
        false
    ) as in_conflict,
    latest_value or own_paper or (event_on is not null and kind != 'portal_updated') as done,
    case when not done then reason end as reason
from told;

create table upazila_month_known as
select * from upazila_month_known_rows(null, null)
order by kind, month, upazila_code, known_from;

-- Status of an upazila's month: one row an upazila that existed in the month and a kind of thing owed, as known on a day.
-- Parameters: from_month, to_month, as_of.
--   on_time, late   a source gives the day, and the due day is known
--   received        a source says yes; the day or the due day is not known
--   not_received    the latest source that speaks says no
--   not_due_yet     no source speaks and the due day has not passed
--   no_data         no source speaks: unknown, never counted as missed
create macro upazila_month_statuses(from_month, to_month, as_of) as table
select
    due.*,
    known.event_on,
    known.known_from as stated_on,
    known.reason,
    known.counted,
    coalesce(known.facts, 0) as facts,
    coalesce(known.inferred, false) as inferred,
    coalesce(known.doubtful, false) as doubtful,
    coalesce(known.corrected, false) as corrected,
    coalesce(known.in_conflict, false) as in_conflict,
    case
        when known.done and known.event_on <= due.due_on then 'on_time'
        when known.done and known.event_on > due.due_on then 'late'
        when known.done then 'received'
        when not known.done then 'not_received'
        when coalesce(due.due_on, last_day(due.month)) >= as_of::date then 'not_due_yet'
        else 'no_data'
    end as status
from upazila_month_due(from_month, to_month, as_of) as due
left join upazila_month_known as known
    on
        due.kind = known.kind and due.upazila_code = known.upazila_code and due.month = known.month
        and known.known_from <= as_of::date and known.known_until > as_of::date;

-- The same for one kind (null: minutes_received), of the places asked for (null: all).
create macro upazila_month_status(kind_asked, division, district, upazilas, from_month, to_month, as_of) as table
select *
from upazila_month_statuses(from_month::date, to_month::date, as_of::date)
where
    kind = coalesce(kind_asked, 'minutes_received')::statement_kind
    and in_scope(division_code, district_code, upazila_code, division, district, upazilas);
