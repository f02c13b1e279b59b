-- What was read of each meeting, counted: one row a meeting.
create macro meeting_counts_rows(districts) as table
select
    district_code,
    meeting_id,
    (select count(*) from agenda_item as i where i.meeting_id = meeting.meeting_id) as items,
    (select count(*) from decision as d where d.meeting_id = meeting.meeting_id) as decisions,
    (select count(*) from statement as s where s.meeting_id = meeting.meeting_id) as statements,
    (select count(*) from attendance as a where a.meeting_id = meeting.meeting_id) as attendees
from meeting
where in_districts(district_code, districts);

create table meeting_counts as
select * from meeting_counts_rows(null);
