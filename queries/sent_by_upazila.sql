-- What upazilas sent for a month: one row an upazila and a thing (its minutes, ideas) that a source says has come, with that source.
-- Parameters: $division, $district, $upazilas (null: all), $to_month, $as_of.
-- Rules: marts/30_upazila_month_status.sql: `event_on` null where the day is not known, and then nothing is said of whether it was in time.
with sent as (
    select *
    from upazila_month_statuses($to_month::date, $to_month::date, $as_of::date)
    where
        kind in ('minutes_received', 'idea_submitted')
        and is_done(status)
        and in_scope(division_code, district_code, upazila_code, $division, $district, $upazilas)
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
            and f.known_on <= $as_of::date
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
    m.memo_no as said_memo_no,
    m.issued_on as said_issued_on,
    said.item_no as said_item_no
from sent
inner join district as d using (district_code)
left join said on sent.kind = said.kind and sent.upazila_code = said.upazila_code
left join source on said.source_id = source.source_id
left join meeting as m on said.meeting_id = m.meeting_id
order by sent.district_code, sent.upazila_code, sent.kind;
