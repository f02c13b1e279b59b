-- Follow-up of a decision: one row a decision of the meetings known on a day.
-- Parameters: as_of.
-- Rules: domain.md section 6 (carried over, deadlines) and design.md "The parser's contract" (due_on, due_month):
--   concluded     confirming the last minutes is done by saying so
--   overdue       the paper itself says it is unmet, after its due day
--   due_passed    the due day has passed and no later source says whether it was done: unknown, not overdue
--   not_due_yet   the due day has not passed
--   undated       open, and the paper names no single day or month
-- Open are all but the concluded: no source says of them that they are done.
create macro decision_status(as_of) as table
with dated as (
    select
        d.*,
        m.district_code,
        m.upazila_code as team_upazila_code,
        m.team_level,
        m.month,
        m.held_on,
        m.known_on,
        coalesce(d.due_on, last_day(d.due_month)) as due_day
    from decision as d
    inner join meeting as m using (meeting_id)
    where m.known_on <= as_of::date
)

select
    dated.*,
    case
        when dated.topic = 'confirmation' then 'concluded'
        when dated.due_day is null then 'undated'
        when dated.carried_over and dated.due_day < dated.known_on then 'overdue'
        when dated.due_day < as_of::date then 'due_passed'
        else 'not_due_yet'
    end as status
from dated;

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
