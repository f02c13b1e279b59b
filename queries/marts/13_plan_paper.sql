-- Work plans read from papers: one row a file. Of several papers of one team's plan year that which calls itself corrected is taken, else the
-- first by path (`is_taken`); what the others say is not counted.
-- It reads nothing of minutes: made anew only where plans or registers changed.
create macro plan_paper_rows(districts_of_registers) as table
select
    p.*,
    row_number() over (partition by p.plan_id order by p.corrected desc, p.path) = 1 as is_taken
from work_plan as p
where in_districts(p.district_code, districts_of_registers);

create table plan_paper as
select * from plan_paper_rows(null)
order by plan_id, source_id;
