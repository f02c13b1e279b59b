-- Decisions that return: one row a decision, with the chain it belongs to.
-- A chain is a decision and those that repeat it, each the one before (decision_link; etl/chains/); one that nothing repeats is a
-- chain of one. `chain_id` is the first decision's id, `chain_position` counts from 1. `likeness` and `doubtful` are of the link to
-- the decision before. `closed_…`: words of a later paper that it was carried out; they end a chain, so that only a chain's last
-- decision has them here, and day/50_known_chain.sql gives them to all of it from the day on which that paper speaks.
create macro decision_chain_rows(districts) as table
with recursive taken as (
    select
        meeting.district_code,
        decision.decision_id,
        meeting.meeting_id,
        meeting.known_on,
        decision_link.earlier_id,
        decision_link.likeness,
        coalesce(decision_link.doubtful, false) as doubtful,
        coalesce(meeting.held_on, meeting.month) as raised_on
    from decision
    inner join meeting using (meeting_id)
    left join decision_link using (decision_id)
    where in_districts(meeting.district_code, districts)
),

chain as (
    select
        decision_id,
        decision_id as chain_id,
        1 as chain_position,
        raised_on as first_raised_on
    from taken
    where earlier_id is null
    union all
    select
        taken.decision_id,
        chain.chain_id,
        chain.chain_position + 1 as chain_position,
        chain.first_raised_on
    from chain
    inner join taken on chain.decision_id = taken.earlier_id
),

closed as (
    select
        decision_closing.decision_id,
        arg_min(decision_closing, (meeting.known_on, meeting.meeting_id)) as words,
        min(meeting.known_on) as closed_on
    from decision_closing
    inner join meeting using (meeting_id)
    where in_districts(meeting.district_code, districts)
    group by decision_closing.decision_id
)

select
    taken.district_code,
    taken.decision_id,
    taken.meeting_id,
    taken.known_on,
    taken.raised_on,
    chain.chain_id,
    chain.chain_position,
    chain.first_raised_on,
    taken.likeness,
    taken.doubtful,
    closed.closed_on,
    closed.words.meeting_id as closed_meeting_id,
    closed.words.item_no as closed_item_no,
    closed.words.quote as closed_quote,
    coalesce(closed.words.doubtful, false) as closed_doubtful
from taken
inner join chain using (decision_id)
left join closed using (decision_id);

create table decision_chain as
select * from decision_chain_rows(null);
