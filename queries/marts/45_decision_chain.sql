-- Decisions that return: one row a decision, with the chain it belongs to.
-- A chain is a decision and those that repeat it, each the one before (decision_link; etl/chains/); one that nothing repeats is a
-- chain of one. `chain_id` is the first decision's id, `chain_position` counts from 1. `likeness` and `doubtful` are of the link to
-- the decision before. `closed_…`: words of a later paper that it was carried out; they end a chain, so that only a chain's last
-- decision has them here, and the macros below give them to all of it from the day on which that paper speaks.
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

-- One row a chain, as known on a day. Parameters: as_of.
-- `status` is open or closed: by words of a later paper (`closed_quote`), or, of confirming the last minutes, by saying so. `age_months`:
-- whole months from the day it was first raised until it was closed, else until that day. `doubtful`: a link of it is, or its end.
create macro decision_chains(as_of) as table
with known as (
    select
        c.*,
        case
            when d.topic = 'confirmation' then c.known_on
            when c.closed_on <= as_of::date then c.closed_on
        end as ended_on
    from decision_chain as c
    inner join decision as d using (decision_id)
    where c.known_on <= as_of::date
),

chains as (
    select
        district_code,
        chain_id,
        first_raised_on,
        arg_max(decision_id, chain_position) as last_decision_id,
        max(raised_on) as last_raised_on,
        count(*) as times_raised,
        max(ended_on) as closed_on,
        max(closed_meeting_id) filter (where ended_on is not null) as closed_meeting_id,
        max(closed_item_no) filter (where ended_on is not null) as closed_item_no,
        max(closed_quote) filter (where ended_on is not null) as closed_quote,
        bool_or(doubtful) as doubtful_link,
        coalesce(bool_or(closed_doubtful) filter (where ended_on is not null), false) as doubtful_end
    from known
    group by district_code, chain_id, first_raised_on
)

select
    chains.*,
    doubtful_link or doubtful_end as doubtful,
    if(closed_on is null, 'open', 'closed') as status,
    datesub('month', first_raised_on, coalesce(closed_on, as_of::date)) as age_months
from chains;
