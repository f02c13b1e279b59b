-- What is loaded already: one row a file of the same content, or with a meeting of the same.
-- Parameters: $content, $meetings (ids; empty: none).
select
    s.path,
    s.sha256 = $content as same_content,
    coalesce(bool_or(list_contains($meetings::varchar[], m.meeting_id)), false) as same_meeting
from source as s
left join meeting as m on s.source_id = m.source_id
group by s.path, s.sha256
having same_content or same_meeting
order by s.path;
