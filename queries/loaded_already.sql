-- What is loaded already: one row a file of the same content, or of the same meeting.
-- Parameters: $content, $meeting_id (null: none).
select
    s.path,
    s.sha256 = $content as same_content,
    coalesce(m.meeting_id = $meeting_id, false) as same_meeting
from source as s
left join meeting as m on s.source_id = m.source_id
where s.sha256 = $content or m.meeting_id = $meeting_id
order by s.path;
