-- What a reader must know of one meeting's paper: one row a warning.
-- Parameters: $meeting_id.
select
    w.code,
    w.place,
    w.details
from warning as w
inner join meeting as m using (source_id)
where m.meeting_id = $meeting_id;
