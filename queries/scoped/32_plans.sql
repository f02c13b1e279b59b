-- Work plans read from papers: the heads of those of which a row is kept, and the words of the rows kept; those of a plan of which only a
-- part is kept without what names others.
insert into scoped.work_plan
select p.*
from whole.work_plan as p
inner join inside_source as i on p.source_id = i.source_id;

insert into scoped.plan_line
select l.* replace (
    if(i.is_whole, l.quote, shown(l.quote)) as quote,
    if(i.is_whole, l.responsible, shown(l.responsible)) as responsible
)
from whole.plan_line as l
inner join inside_source as i on l.source_id = i.source_id
where
    exists (select 1 from scoped.activity as a where a.source_id = l.source_id and a.row_no = l.row_no)
    or exists (select 1 from scoped.dialogue_entry as d where d.source_id = l.source_id and d.row_no = l.row_no)
order by l.rowid;
