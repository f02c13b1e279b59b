-- What papers say of the districts $districts, and what their teams decided; their texts are not needed.
insert into source by name
select *
from warehouse.source;

insert into meeting by name
select *
from warehouse.meeting
where
    list_contains($districts::varchar[], district_code)
    or meeting_id in (
        select s.meeting_id
        from warehouse.statement as s
        where list_contains($districts::varchar[], s.upazila_code[:4])
    );

insert into statement by name
select *
from warehouse.statement
where meeting_id in (select m.meeting_id from meeting as m);

insert into decision by name
select *
from warehouse.decision
where meeting_id in (select m.meeting_id from meeting as m);

insert into paper_head by name
select *
from warehouse.paper_head
where meeting_id in (select m.meeting_id from meeting as m);

insert into correction by name
select *
from warehouse.correction;
