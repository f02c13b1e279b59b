-- What was read of each meeting, counted: one row a meeting.
create table meeting_counts as
select
    meeting_id,
    (select count(*) from agenda_item as i where i.meeting_id = meeting.meeting_id) as items,
    (select count(*) from decision as d where d.meeting_id = meeting.meeting_id) as decisions,
    (select count(*) from statement as s where s.meeting_id = meeting.meeting_id) as statements,
    (select count(*) from attendance as a where a.meeting_id = meeting.meeting_id) as attendees
from meeting;
