-- What upazilas sent for a month: one row an upazila and a thing (its minutes, ideas) that a source says has come, with that source.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of, $letter_day (null: $as_of).
-- Rules: day/30_known_month.sql: `event_on` null where the day is not known, and then nothing is said of whether it was in time.
-- It is for letters of thanks (shared/57_reminders.sql): left out is what is addressed to somebody who is reminded of anything, of whom
-- a source says, even before the due day, that something of the month is missing, or of whom anything stands open on the pages of
-- portals, trainings, teams and work plans (shared/62_upkeep.sql). What was late and has come is not owed.
with sent as (
    select *
    from upazila_month_statuses($to_month::date, $to_month::date, $as_of::date)
    where
        kind in ('minutes_received', 'idea_submitted')
        and is_done(status)
        and in_scope(division_code, district_code, upazila_code, $division, $district, $upazilas)
),

owing as (
    select
        district_code,
        upazila_code
    from things_owed($division, $district, $upazilas, $from_month, $to_month, $as_of)
    union
    select
        district_code,
        upazila_code
    from decisions_owed($division, $district, $upazilas, $to_month, $as_of)
    union
    select
        district_code,
        upazila_code
    from upkeep_open($division, $district, $upazilas, $from_month, $to_month, $as_of)
    union
    select
        district_code,
        upazila_code
    from roll_ideas($division, $district, $upazilas, $from_month, $to_month, $as_of)
    where status = 'not_received'
    union
    select
        district_code,
        upazila_code
    from known_move
    where not is_reported and moved_on between $from_month::date and last_day($to_month::date)
    union
    select
        district_code,
        upazila_code
    from upazila_month_statuses($to_month::date, $to_month::date, $as_of::date)
    where kind in ('minutes_received', 'meeting_held', 'idea_submitted') and status = 'not_received'
    union
    select
        district_code,
        upazila_code
    from known_dialogue
    where planned_month = $to_month::date and status = 'not_received'
),

-- The earliest of the latest sources that say so: a day, where any gives one.
said as (
    select
        s.kind,
        s.upazila_code,
        f.meeting_id,
        f.item_no,
        f.origin,
        f.quote,
        f.known_on,
        f.source_id
    from sent as s
    inner join fact as f
        on
            s.kind = f.kind and s.upazila_code = f.upazila_code and s.month = f.month and f.value
            and is_known(f.known_on, f.known_until, $as_of)
    qualify row_number() over (
        partition by s.kind, s.upazila_code
        order by coalesce(f.day = s.event_on, false) desc, f.origin = 'own_paper', f.known_on, f.fact_id
    ) = 1
)

select
    sent.kind::varchar as what,
    sent.district_code,
    d.district_bn,
    d.district_en,
    sent.upazila_code,
    sent.upazila_bn,
    sent.upazila_en,
    sent.month,
    sent.status,
    sent.event_on,
    sent.due_on,
    sent.counted,
    sent.doubtful or sent.in_conflict as to_check,
    said.origin,
    said.known_on as stated_on,
    said.quote,
    source.path,
    m.meeting_id as said_meeting_id,
    m.team_level as said_team_level,
    m.held_on as said_held_on,
    m.month as said_month,
    cited_by(m.memo_no, m.issued_on, m.held_on, $letter_day, $as_of) as said_memo_no,
    cited_by(m.issued_on, m.issued_on, m.held_on, $letter_day, $as_of) as said_issued_on,
    numbered_by(said.item_no, m.issued_on, $letter_day, $as_of) as said_item_no
from sent
inner join district as d using (district_code)
left join said on sent.kind = said.kind and sent.upazila_code = said.upazila_code
left join source on said.source_id = source.source_id
left join meeting as m on said.meeting_id = m.meeting_id
where
    addressee_of($district, sent.district_code, sent.upazila_code) not in (
        select addressee_of($district, district_code, coalesce(upazila_code, ''))
        from owing
    )
order by sent.district_code, sent.upazila_code, sent.kind;
