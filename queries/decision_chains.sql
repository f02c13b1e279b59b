-- Decisions that return month after month: one row a chain (a matter) with a decision in the months' meetings, the oldest first.
-- Parameters: $division, $district, $upazilas (null: all; by those who must carry it out), $from_month, $to_month, $as_of; and, null
-- for any: $topic, $chain_status (open or closed; ended_in_month: ended in $to_month, whatever months took decisions of it,
-- shared/53_ended_matters.sql), $times (raised at least so often).
-- Rules: day/50_known_chain.sql. Text and who must act are those of the last decision that is asked for, an open one before one that
-- ended; days and counts are the whole chain's, as known on the day, also where it began before the months asked for. `open_decisions`:
-- how many of its last decisions that are asked for are open. `decision_ids` has all that were taken of it, in order, `doubtful_links` beside.
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
        c.standing,
        c.closed_on,
        c.ending,
        c.closed_by,
        c.closed_meeting_id,
        c.closed_item_no,
        c.closed_quote,
        closed_source.path as closed_path,
        c.closed_sheet,
        c.closed_row_no,
        c.closed_fact_id,
        c.progress_on,
        c.progress_by,
        c.progress_quote,
        c.progress_meeting_id,
        c.progress_doubtful,
        c.doubtful_link,
        c.doubtful_end,
        c.doubtful,
        d.roles,
        d.implementers,
        d.responsible_codes,
        c.first_due_on,
        c.times_redated,
        count(*) filter (where d.status != 'concluded') over (partition by d.chain_id) as open_decisions
    from decisions_in(
        $division,
        $district,
        $upazilas,
        if($chain_status = 'ended_in_month', date '0001-01-01', $from_month::date),
        if($chain_status = 'ended_in_month', date '9999-12-01', $to_month::date),
        $as_of::date
    ) as d
    inner join known_chain as c on d.chain_id = c.chain_id
    left join source as closed_source on c.closed_source_id = closed_source.source_id
    where
        d.status != 'repeated'
        and ($topic is null or d.topic = $topic)
        and (
            $chain_status is null
            or c.status = $chain_status
            or (
                $chain_status = 'ended_in_month'
                and d.chain_id in (
                    select chain_id from ended_matters_in($division, $district, $upazilas, $to_month::date)
                )
            )
        )
        and ($times::integer is null or c.times_raised >= $times::integer)
    qualify row_number() over (
        partition by d.chain_id order by d.status = 'concluded', d.raised_on desc, d.item_no desc, d.decision_no desc
    ) = 1
),

raised as (
    select
        m.chain_id,
        list(m.decision_id order by m.chain_position, d.item_no, d.decision_no) as decision_ids,
        list(m.meeting_id order by m.chain_position, d.item_no, d.decision_no) as meeting_ids,
        list(m.raised_on order by m.chain_position, d.item_no, d.decision_no) as raised_on,
        list(m.doubtful order by m.chain_position, d.item_no, d.decision_no) as doubtful_links
    from chain_member as m
    inner join decision as d using (decision_id)
    where m.chain_id in (select chain_id from chosen)
    group by m.chain_id
)

select
    chosen.* exclude (first_due_on, times_redated),
    raised.* exclude (chain_id),
    chosen.first_due_on,
    chosen.times_redated
from chosen
inner join raised using (chain_id)
order by age_months desc, first_raised_on, chain_id;
