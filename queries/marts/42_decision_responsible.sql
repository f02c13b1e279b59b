-- Who must carry a decision out: one row a decision, its roles, their words and the upazilas they cover.
create macro decision_responsible_rows(districts) as table
select
    any_value(meeting.district_code) as district_code,
    decision_id,
    list(role::varchar order by seq) as roles,
    list(responsibility.text order by seq) as implementers,
    flatten(list(upazila_codes order by seq)) as responsible_codes
from responsibility
inner join decision using (decision_id)
inner join meeting using (meeting_id)
where in_districts(meeting.district_code, districts)
group by decision_id;

create table decision_responsible as
select * from decision_responsible_rows(null);
