-- How the decisions known on $day ended, each by itself or by what continues it: one row a decision that did.
-- A decision without an end of its own has ended when every last decision that it led to has (48_chain_member.sql, `is_last`), by the
-- latest of their ends; so a branch that ended does not end its sister.
create or replace table member_ending as
with recursive half_open as (
    select m.chain_id
    from chain_member as m
    left join known_ending as e using (decision_id)
    where m.is_last
    group by m.chain_id
    having bool_or(e.decision_id is null) and bool_or(e.decision_id is not null)
),

-- In chains of which a part ended: from each decision to the last ones that it led to.
leads_to as (
    select
        m.decision_id,
        m.decision_id as last_id
    from chain_member as m
    inner join half_open using (chain_id)
    where m.is_last
    union
    select
        link.earlier_id as decision_id,
        leads_to.last_id
    from leads_to
    inner join chain_link as link on leads_to.decision_id = link.decision_id
),

-- Where all of a chain ended, by its latest end.
of_chain as (
    select
        m.chain_id,
        arg_max(e, (e.ended_on, e.decision_id)) as latest
    from chain_member as m
    left join known_ending as e using (decision_id)
    where m.is_last
    group by m.chain_id
    having bool_and(e.decision_id is not null)
),

of_branch as (
    select
        leads_to.decision_id,
        arg_max(e, (e.ended_on, e.decision_id)) as latest
    from leads_to
    left join known_ending as e on leads_to.last_id = e.decision_id
    group by leads_to.decision_id
    having bool_and(e.decision_id is not null)
),

ended as (
    select
        m.decision_id,
        coalesce(if(own.decision_id is null, null, own), of_chain.latest, of_branch.latest) as by_what
    from chain_member as m
    left join known_ending as own on m.decision_id = own.decision_id
    left join of_chain on m.chain_id = of_chain.chain_id
    left join of_branch on m.decision_id = of_branch.decision_id
)

select
    decision_id,
    by_what.ended_on,
    by_what.ending,
    by_what.closed_by,
    by_what.doubtful,
    by_what.decision_id as ended_decision_id,
    by_what.meeting_id,
    by_what.item_no,
    by_what.quote,
    by_what.source_id,
    by_what.sheet,
    by_what.row_no,
    by_what.fact_id
from ended
where by_what is not null;
