-- What registers say of the upazilas of the districts $districts.
insert into report_receipt by name
select *
from warehouse.report_receipt
where list_contains($districts::varchar[], upazila_code[:4]);

insert into dialogue_entry by name
select *
from warehouse.dialogue_entry
where list_contains($districts::varchar[], upazila_code[:4]);

insert into idea by name
select *
from warehouse.idea
where list_contains($districts::varchar[], district_code);

insert into office_roll by name
select *
from warehouse.office_roll
where list_contains($districts::varchar[], district_code);

insert into office_count by name
select *
from warehouse.office_count
where list_contains($districts::varchar[], upazila_code[:4]);

insert into roster_update by name
select *
from warehouse.roster_update
where list_contains($districts::varchar[], upazila_code[:4]);

insert into portal_check by name
select *
from warehouse.portal_check
where list_contains($districts::varchar[], upazila_code[:4]);

insert into training_entry by name
select *
from warehouse.training_entry
where list_contains($districts::varchar[], upazila_code[:4]);
