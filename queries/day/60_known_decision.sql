-- Decisions as known on $day: one row a decision of the meetings known by then, with its chain.
-- Rules: domain.md section 6 (carried over, deadlines) and design.md "The parser's contract" (due_on, due_month):
--   concluded     a later paper says that it was carried out (closed_quote); confirming the last minutes is done by saying so
--   overdue       the paper itself says it is unmet, after its due day: it is carried over, or repeats an earlier decision. A decision
--                 taken again with a new date is overdue by its first (issue 11, rule 10): `first_due_on`, the first due day that its
--                 chain names up to it; `times_redated`, how often the chain then named another
--   due_passed    the first due day has passed and no later source says whether it was done: unknown, not overdue
--   not_due_yet   the first due day has not passed
--   undated       open, and the paper names no single day or month
-- `own_status` is what the decision's own paper and the words that closed its chain make of it. Whether it is counted depends on
-- what else is asked for, see decisions_in.
create or replace table known_decision as
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
        s.closed_quote,
        first_value(coalesce(d.due_on, last_day(d.due_month)) ignore nulls) over so_far as first_due_on,
        last_value(coalesce(d.due_on, last_day(d.due_month)) ignore nulls) over before as due_before
    from decision as d
    inner join meeting as m using (meeting_id)
    inner join decision_chain as c using (decision_id)
    inner join known_chain as s on c.chain_id = s.chain_id
    where m.known_on <= $day::date
    window
        so_far as (partition by c.chain_id order by c.chain_position),
        before as (partition by c.chain_id order by c.chain_position rows between unbounded preceding and 1 preceding)
)

select
    dated.* exclude (first_due_on, due_before),
    case
        when dated.closed_on is not null then 'concluded'
        when
            (dated.carried_over or dated.chain_position > 1) and dated.first_due_on < dated.known_on
            then 'overdue'
        when dated.first_due_on is null then 'undated'
        when dated.first_due_on < $day::date then 'due_passed'
        else 'not_due_yet'
    end as own_status,
    dated.first_due_on,
    count(*) filter (where dated.due_day != dated.due_before) over (
        partition by dated.chain_id order by dated.chain_position
    ) as times_redated
from dated
order by dated.decision_id;
