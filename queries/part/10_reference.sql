-- Places and rules, of the whole country: they are few.
insert into district by name
select * from warehouse.district;

insert into upazila by name
select * from warehouse.upazila;

insert into deadline by name
select * from warehouse.deadline;

insert into plan_year by name
select * from warehouse.plan_year;
