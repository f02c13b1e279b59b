-- Places and the rules for them. An upazila's former whole, where it lies outside, is not named.
insert into scoped.district
select d.*
from whole.district as d
inner join inside_district using (district_code);

insert into scoped.upazila
select u.* replace (
    if(list_contains(getvariable('inside_codes'), u.parent_code), u.parent_code, null) as parent_code
)
from whole.upazila as u
inner join inside_upazila as own on u.upazila_code = own.upazila_code;

insert into scoped.place
select p.* replace (
    if(list_contains(getvariable('inside_codes'), p.parent_code), p.parent_code, null) as parent_code
)
from whole.place as p
inner join inside_upazila as own on p.upazila_code = own.upazila_code;

insert into scoped.deadline
select r.*
from whole.deadline as r
inner join inside_district as i on r.district_code = i.district_code;

insert into scoped.deadline_span
select r.*
from whole.deadline_span as r
inner join inside_district as i on r.district_code = i.district_code;

insert into scoped.pilot_silence
select *
from whole.pilot_silence
where district_code = '*' or district_code in (select i.district_code from inside_district as i);

insert into scoped.silence_rule
select r.*
from whole.silence_rule as r
inner join inside_district as i on r.district_code = i.district_code;

insert into scoped.plan_year
select *
from whole.plan_year
where district_code = '*' or district_code in (select i.district_code from inside_district as i);

insert into scoped.plan_year_span
select s.*
from whole.plan_year_span as s
inner join inside_upazila as i on s.upazila_code = i.upazila_code;

insert into scoped.monthly_kind
select * from whole.monthly_kind;
