-- Who must carry out what has not ended, as known on $day: one row a decision and line of its implementers (responsibility); of several
-- upazilas, one each. `who` names an implementer: a role by its upazila, else its district; an office or another post (`post`) by its own
-- words. A decision that names nobody has the role none.
create or replace table open_duty as
select
    *,
    who_of(role, upazila_code, district_code, post) as who
from (
    select
        d.district_code,
        d.decision_id,
        coalesce(r.role::varchar, 'none') as role,
        words_of(r.text) as words,
        post_of(r.role, r.text) as post,
        unnest(upazilas_of(r.role, r.upazila_codes, d.team_upazila_code)) as upazila_code
    from known_decision as d
    left join responsibility as r using (decision_id)
    where d.own_status != 'concluded'
) as named
order by district_code, decision_id;
