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

-- Who must carry a decision out, by a line of the paper's words for it (responsibility): the words; an office or another post by its own
-- words; the upazilas; and what names an implementer, a role by its upazila, else its district.
create macro words_of(text) as (rtrim(text, ' ।,;('));

create macro post_of(role, text) as (if(role in ('office', 'other'), words_of(text), null));

create macro upazilas_of(role, upazila_codes, team_upazila_code) as (
    case
        when role in ('office', 'other') then [null]
        when len(upazila_codes) > 0 then upazila_codes
        else [team_upazila_code]
    end
);

create macro who_of(role, upazila_code, district_code, post) as (
    concat_ws('/', role, coalesce(upazila_code, district_code), post)
);
