-- Rules, of the whole country: they are few; and the places of the districts $districts.
insert into district by name
select * from warehouse.district;

insert into upazila by name
select *
from warehouse.upazila
where list_contains($districts::varchar[], district_code);

insert into deadline by name
select * from warehouse.deadline;

insert into pilot_silence by name
select * from warehouse.pilot_silence;

insert into plan_year by name
select * from warehouse.plan_year;
