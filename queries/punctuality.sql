-- Punctuality: one row a meeting of a district's own team, with the days from the meeting to the issue of its minutes.
-- Parameters: $division, $district (null: all), $from_month, $to_month, $as_of.
-- Rule: shared/65_comparing.sql (district_meeting_days).
select
    days.district_code,
    district.district_bn,
    district.district_en,
    days.meeting_id,
    days.month,
    days.held_on,
    days.issued_on,
    days.days_to_issue,
    days.dates_disagree
from district_meeting_days($division, $district, $from_month::date, $to_month::date, $as_of::date) as days
inner join district using (district_code)
order by days.district_code, days.month, days.meeting_id;
