-- Decisions that a given one may take up again: one row a decision of the same team's meetings in the twelve months before, the latest
-- first. Parameters: $decision_id. Those it is linked with already are left out.
with asked as (
    select
        d.decision_id,
        m.district_code,
        m.upazila_code,
        coalesce(m.held_on, m.month) as raised_on
    from decision as d
    inner join meeting as m using (meeting_id)
    where d.decision_id = $decision_id
)

select
    d.decision_id,
    m.month,
    m.held_on,
    d.item_no,
    d.decision_no,
    d.text
from asked
inner join meeting as m
    on
        asked.district_code = m.district_code and asked.upazila_code is not distinct from m.upazila_code
        and coalesce(m.held_on, m.month) < asked.raised_on
        and coalesce(m.held_on, m.month) >= asked.raised_on - to_months(12)
inner join decision as d on m.meeting_id = d.meeting_id
where not exists (
    select 1
    from chain_link as link
    where link.decision_id = asked.decision_id and link.earlier_id = d.decision_id
)
order by coalesce(m.held_on, m.month) desc, d.item_no, d.decision_no;
