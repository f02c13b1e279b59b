-- What a load has to say, where it can be told whose place it is about; what the next load must know is no reader's.

-- Of a file or meeting that is whole inside; or of a statement, a register's row or a decision that is kept. Corrections of the words or the
-- implementers of a decision of which only a part is kept say more than that part.
insert into scoped.correction
select c.* replace (
    if(s.is_whole is true, c.old, shown(c.old)) as old,
    if(s.is_whole is true, c.new, shown(c.new)) as new,
    if(s.is_whole is true, c.why, shown(c.why)) as why
)
from whole.correction as c
left join whole.source as file on c.file = file.path
left join inside_source as s on file.source_id = s.source_id
left join inside_decision as d on c.row_key = d.decision_id
where
    s.is_whole is true
    or c.row_key in (select m.meeting_id from inside_meeting as m where m.is_whole)
    or (d.decision_id is not null and (d.is_whole or c.field not in ('text', 'implementers')))
    or c.row_key in (
        select f.row_key
        from whole.fact as f
        inner join inside_upazila as u on f.upazila_code = u.upazila_code
    )
    or c.row_key in (select r.row_key from scoped.register_row as r)
    or c.row_key in (select p.statement_id from scoped.place_statement as p);

insert into scoped.warning
select w.*
from whole.warning as w
left join inside_source as s on w.source_id = s.source_id and s.is_whole
where
    s.source_id is not null
    or (w.source_id, w.part) in (select (m.source_id, m.part) from inside_meeting as m where m.is_whole)
order by w.rowid;

-- A paper of a file of several that was not read may be of any place.
insert into scoped.rejected
select r.*
from whole.rejected as r
inner join whole.source as file on r.path = file.path
inner join inside_source as s on file.source_id = s.source_id and s.is_whole
where not starts_with(r.place, 'part ');

insert into scoped.load
select * from whole.load;

insert into scoped.file
select * from whole.file where false;

insert into scoped.paper_head
select * from whole.paper_head where false;
