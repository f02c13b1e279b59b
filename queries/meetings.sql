-- Meetings: one row a meeting of the months asked for, its head and what was read of it, counted.
-- Rule: the day of issue is known from that day on; an issue before the meeting is no number of days (shared/65_comparing.sql).
-- Parameters: $division, $district (null: all), $from_month, $to_month, $as_of; $meeting_id (null: any).
select
    m.* replace (case when m.issued_on <= $as_of::date then m.issued_on end as issued_on),
    d.district_bn,
    d.district_en,
    u.upazila_bn,
    u.upazila_en,
    source.path,
    source.sha256,
    source.reader,
    case
        when m.issued_on between m.held_on and $as_of::date then date_diff('day', m.held_on, m.issued_on)
    end as days_to_issue,
    counts.items,
    counts.decisions,
    counts.statements,
    counts.attendees
from meeting as m
inner join meeting_counts as counts using (meeting_id)
inner join source using (source_id)
inner join district as d on m.district_code = d.district_code
left join upazila as u using (upazila_code)
where
    in_scope(d.division_code, m.district_code, null, $division, $district, null)
    and m.month between $from_month::date and $to_month::date
    and m.known_on <= $as_of::date
    and ($meeting_id is null or m.meeting_id = $meeting_id)
order by m.held_on desc, m.meeting_id;
