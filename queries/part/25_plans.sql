-- Work plans read from papers, of the districts $districts.
insert into work_plan by name
select *
from warehouse.work_plan
where list_contains($districts::varchar[], district_code);

insert into plan_line by name
select *
from warehouse.plan_line
where source_id in (select p.source_id from work_plan as p);
