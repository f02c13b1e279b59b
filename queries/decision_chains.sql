-- Decisions that return month after month: one row a chain with a decision in the months' meetings, the oldest first.
-- Parameters: $division, $district, $upazilas (null: all; by those who must carry it out), $from_month, $to_month, $as_of; and, null
-- for any: $topic, $chain_status (open or closed), $times (raised at least so often).
-- Rules: day/50_known_chain.sql. Text and who must act are the last decision's that is asked for; days and counts are the whole
-- chain's, as known on the day, also where it began before the months asked for.
with chosen as (
    select
        d.chain_id,
        d.district_code,
        d.team_upazila_code,
        d.topic,
        d.text,
        c.first_raised_on,
        c.last_raised_on,
        c.times_raised,
        c.age_months,
        c.status,
        c.closed_on,
        c.closed_meeting_id,
        c.closed_item_no,
        c.closed_quote,
        c.doubtful_link,
        c.doubtful_end,
        c.doubtful,
        d.roles,
        d.implementers,
        d.responsible_codes,
        c.first_due_on,
        c.times_redated
    from decisions_in($division, $district, $upazilas, $from_month::date, $to_month::date, $as_of::date) as d
    inner join known_chain as c on d.chain_id = c.chain_id
    where
        d.status != 'repeated'
        and ($topic is null or d.topic = $topic)
        and ($chain_status is null or c.status = $chain_status)
        and ($times::integer is null or c.times_raised >= $times::integer)
),

raised as (
    select
        chain_id,
        list(decision_id order by chain_position) as decision_ids,
        list(meeting_id order by chain_position) as meeting_ids,
        list(raised_on order by chain_position) as raised_on,
        list(doubtful order by chain_position) as doubtful_links
    from decision_chain
    where known_on <= $as_of::date and chain_id in (select chain_id from chosen)
    group by chain_id
)

select
    chosen.* exclude (first_due_on, times_redated),
    raised.* exclude (chain_id),
    chosen.first_due_on,
    chosen.times_redated
from chosen
inner join raised using (chain_id)
order by age_months desc, first_raised_on, chain_id;
