-- What a reader must know of one meeting's paper: one row a warning, in the order they were given.
-- Parameters: $meeting_id.
select
    w.code,
    w.place,
    w.details
from warning as w
inner join meeting as m using (source_id, part)
where m.meeting_id = $meeting_id
order by w.rowid;
