-- Follow-up of a decision: one row a decision of the meetings known on a day.
-- Parameters: as_of.
-- Rules: domain.md section 6 (carried over, deadlines) and design.md "The parser's contract" (due_on, due_month):
--   concluded     a later paper says that it was carried out (closed_quote); confirming the last minutes is done by saying so
--   overdue       the paper itself says it is unmet, after its due day
--   due_passed    the due day has passed and no later source says whether it was done: unknown, not overdue
--   not_due_yet   the due day has not passed
--   undated       open, and the paper names no single day or month
-- `own_status` is what the decision's own paper and the words that closed its chain make of it. Whether it is counted depends on
-- what else is asked for, see decisions_in.
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
        coalesce(d.due_on, last_day(d.due_month)) as due_day,
        c.chain_id,
        c.chain_position,
        s.first_raised_on,
        s.times_raised,
        s.age_months,
        s.last_decision_id,
        s.doubtful_link,
        s.doubtful_end,
        s.closed_on,
        s.closed_meeting_id,
        s.closed_item_no,
        s.closed_quote
    from decision as d
    inner join meeting as m using (meeting_id)
    inner join decision_chain as c using (decision_id)
    inner join decision_chains(as_of) as s on c.chain_id = s.chain_id
    where m.known_on <= as_of::date
)

select
    dated.*,
    case
        when dated.closed_on is not null then 'concluded'
        when dated.due_day is null then 'undated'
        when dated.carried_over and dated.due_day < dated.known_on then 'overdue'
        when dated.due_day < as_of::date then 'due_passed'
        else 'not_due_yet'
    end as own_status
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

-- The decisions of the months' meetings that concern the upazilas asked for: by who must carry them out, or because their own team
-- took them.
-- A decision that a later one of those asked for repeats has the status
--   repeated      it lives on in the later one, and is not counted again as open
-- so that the open decisions of any months are the open chains with a decision in those months, each once. It depends on what is asked
-- for: June's decision that July repeated is open where June alone is looked at, and gives way to July's where both are. All statuses
-- together are the decisions listed; all but the repeated are the chains.
create macro decisions_in(division, district, upazilas, from_month, to_month, as_of) as table
select
    d.*,
    coalesce(r.roles, []) as roles,
    coalesce(r.implementers, []) as implementers,
    coalesce(r.responsible_codes, []) as responsible_codes,
    case
        when d.chain_position < max(d.chain_position) over (partition by d.chain_id) then 'repeated'
        else d.own_status
    end as status
from decision_status(as_of) as d
inner join district using (district_code)
left join decision_responsible as r using (decision_id)
where
    d.month between from_month::date and to_month::date
    and in_scope(district.division_code, d.district_code, null, division, district, null)
    and (
        concerns(coalesce(r.responsible_codes, []), upazilas)
        or list_contains(upazilas::varchar[], d.team_upazila_code)
    );
