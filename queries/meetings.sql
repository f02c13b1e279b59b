-- Meetings: one row a meeting of the months asked for, its head and what was read of it, counted.
-- Rule: the day of issue is known from that day on; an issue before the meeting is no number of days (shared/65_comparing.sql).
-- Parameters: $division, $district (null: all), $from_month, $to_month, $as_of; $meeting_id (null: any).
select
    * exclude (division_code, items, decisions, statements, attendees)
    replace (case when issued_on <= $as_of::date then issued_on end as issued_on),
    case
        when issued_on between held_on and $as_of::date then date_diff('day', held_on, issued_on)
    end as days_to_issue,
    items,
    decisions,
    statements,
    attendees
from meeting_head
where
    in_scope(division_code, district_code, null, $division, $district, null)
    and month between $from_month::date and $to_month::date
    and known_on <= $as_of::date
    and ($meeting_id is null or meeting_id = $meeting_id)
order by held_on desc, meeting_id;
