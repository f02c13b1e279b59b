-- Rows of registers: those of upazilas inside; what is the district team's own where the whole district is.
insert into scoped.report_receipt
select r.* from whole.report_receipt as r inner join inside_upazila as i on r.upazila_code = i.upazila_code;

insert into scoped.dialogue_entry
select r.* from whole.dialogue_entry as r inner join inside_upazila as i on r.upazila_code = i.upazila_code;

insert into scoped.idea
select r.*
from whole.idea as r
left join inside_upazila as u on r.upazila_code = u.upazila_code
left join inside_district as d on r.district_code = d.district_code
where u.upazila_code is not null or (r.upazila_code is null and d.is_whole is true)
order by r.rowid;

insert into scoped.office_count
select r.* from whole.office_count as r inner join inside_upazila as i on r.upazila_code = i.upazila_code;

insert into scoped.roster_update
select r.*
from whole.roster_update as r
left join inside_upazila as u on r.upazila_code = u.upazila_code
left join inside_district as d on r.district_code = d.district_code
where u.upazila_code is not null or d.is_whole is true
order by r.rowid;

insert into scoped.portal_check
select r.*
from whole.portal_check as r
left join inside_upazila as u on r.upazila_code = u.upazila_code
left join inside_district as d on r.district_code = d.district_code
where u.upazila_code is not null or d.is_whole is true
order by r.rowid;

insert into scoped.training_entry
select r.*
from whole.training_entry as r
left join inside_upazila as u on r.upazila_code = u.upazila_code
left join inside_district as d on r.district_code = d.district_code
where u.upazila_code is not null or d.is_whole is true
order by r.rowid;

insert into scoped.team_member
select r.*
from whole.team_member as r
left join inside_upazila as u on r.upazila_code = u.upazila_code
left join inside_district as d on r.district_code = d.district_code
where u.upazila_code is not null or d.is_whole is true
order by r.rowid;

insert into scoped.tour_day
select r.* from whole.tour_day as r inner join inside_upazila as i on r.upazila_code = i.upazila_code;

insert into scoped.group_month
select r.*
from whole.group_month as r
left join inside_upazila as u on r.upazila_code = u.upazila_code
left join inside_district as d on r.district_code = d.district_code
where u.upazila_code is not null or d.is_whole is true
order by r.rowid;

insert into scoped.activity
select r.*
from whole.activity as r
left join inside_upazila as u on r.upazila_code = u.upazila_code
left join inside_district as d on r.district_code = d.district_code
where u.upazila_code is not null or d.is_whole is true
order by r.rowid;

insert into scoped.decision_entry
select r.*
from whole.decision_entry as r
left join inside_upazila as u on r.upazila_code = u.upazila_code
left join inside_district as d on r.district_code = d.district_code
where u.upazila_code is not null or d.is_whole is true
order by r.rowid;

insert into scoped.office_roll
select r.*
from whole.office_roll as r
left join inside_upazila as u on r.upazila_code = u.upazila_code
left join inside_district as d on r.district_code = d.district_code
where u.upazila_code is not null or (r.upazila_code is null and d.is_whole is true)
order by r.rowid;

insert into scoped.idea_step
select r.*
from whole.idea_step as r
left join inside_upazila as u on r.upazila_code = u.upazila_code
left join inside_district as d on r.district_code = d.district_code
where u.upazila_code is not null or (r.upazila_code is null and d.is_whole is true)
order by r.rowid;

insert into scoped.innovator_move
select r.*
from whole.innovator_move as r
left join inside_upazila as u on r.upazila_code = u.upazila_code
left join inside_district as d on r.district_code = d.district_code
where u.upazila_code is not null or (r.upazila_code is null and d.is_whole is true)
order by r.rowid;
