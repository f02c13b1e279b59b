-- Who owes what: one row an implementer with an open decision taken up to the month, as known on the day.
-- Parameters: $division, $district, $upazilas (null: all), $to_month, $as_of.
-- Rules: shared/52_open_matters.sql. A role with upazilas has a row for each of them, an office or another post one by the paper's own
-- words (`post`). A matter counts once for each who must carry it out, by the worst of the decisions that name him; rows do not add up
-- to all matters. Standing rules are counted apart, in no other figure.
with duties as (
    select
        who,
        chain_id,
        any_value(role) as role,
        any_value(post) as post,
        any_value(district_code) as district_code,
        any_value(upazila_code) as upazila_code,
        bool_and(standing) as standing,
        bool_or(status = 'overdue') as overdue,
        bool_or(status = 'due_passed') as due_passed,
        bool_or(due_soon) as due_soon,
        min(first_raised_on) as first_raised_on
    from open_duties_in($division, $district, $upazilas, $to_month::date, $as_of::date)
    group by who, chain_id
)

select
    duties.who,
    any_value(duties.role) as role,
    any_value(duties.post) as post,
    any_value(duties.district_code) as district_code,
    any_value(duties.upazila_code) as upazila_code,
    count(*) filter (where not duties.standing) as open_matters,
    count(*) filter (where not duties.standing and duties.overdue) as overdue_matters,
    count(*) filter (where not duties.standing and duties.due_passed and not duties.overdue) as due_passed_matters,
    count(*) filter (where duties.due_soon) as due_soon_matters,
    count(*) filter (where duties.standing) as standing_matters,
    min(duties.first_raised_on) filter (where not duties.standing) as oldest_raised_on
from duties
group by duties.who
order by overdue_matters desc, due_passed_matters desc, open_matters desc, district_code, role, upazila_code, post;
