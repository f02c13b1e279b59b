-- The paper of one meeting as it was read (cleaned, phone numbers masked): one row.
-- Parameters: $meeting_id.
select
    source.path,
    source.text
from meeting as m
inner join source using (source_id)
where m.meeting_id = $meeting_id;
