-- Who attended one meeting: one row a person.
-- Parameters: $meeting_id.
select
    no,
    name,
    post
from attendance
where meeting_id = $meeting_id
order by no;
