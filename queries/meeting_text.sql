-- The paper of one meeting as it was read (cleaned, phone numbers masked): one row.
-- Parameters: $meeting_id.
select
    source.path,
    coalesce(paper.text, '') as text
from meeting as m
inner join source using (source_id)
left join paper_text as paper on m.source_id = paper.source_id and m.part = paper.part
where m.meeting_id = $meeting_id;
