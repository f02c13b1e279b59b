-- Chains of decisions (matters) as known on $day: one row a chain.
-- Rules: a chain is closed when each of its last decisions, those that nothing continues, has ended; `ending`, `closed_by` and the words
-- are of the latest end, that of `ended_id` (48_known_ending.sql). `times_raised` counts the meetings that raised it. `age_months`: whole
-- months from the day it was first raised until it was closed, else until that day. `doubtful`: a link of it is, or its end. `standing`:
-- its last decisions are rules that hold month after month. `first_due_on` is the first due day that a decision of the chain names,
-- `times_redated` how often the line of one of its decisions then named another: a new date does not undo the first. `progress_…` is the
-- latest word that it was carried out in part (47_known_progress.sql), `progress` has all, the latest last. `uncertain`: its decisions that
-- nothing but doubtful links continue, so that a wrong link hides none; what ended by itself and standing rules are not among them.
create or replace table known_chain as
with of_last as (
    select
        m.chain_id,
        bool_and(m.standing) as standing,
        if(
            bool_and(e.decision_id is not null), arg_max(e.decision_id, (e.ended_on, e.decision_id)), null
        ) as ended_id
    from chain_member as m
    left join known_ending as e using (decision_id)
    where m.is_last
    group by m.chain_id
),

progress_of as (
    select
        m.chain_id,
        arg_max(p, (p.told_on, p.decision_id)) as latest,
        list(
            struct_pack(
                told_on := p.told_on,
                told_by := p.told_by,
                meeting_id := p.meeting_id,
                item_no := p.item_no,
                quote := p.quote,
                doubtful := p.doubtful
            )
            order by p.told_on, p.item_no, p.quote
        ) as progress
    from known_progress as p
    inner join chain_member as m using (decision_id)
    group by m.chain_id
),

continued as (
    select earlier_id as decision_id
    from chain_link
    where known_on <= $day::date
    group by earlier_id
    having bool_and(doubtful)
),

uncertain_of as (
    select
        m.chain_id,
        list(
            struct_pack(decision_id := d.decision_id, raised_on := m.raised_on, text := d.text)
            order by m.raised_on, d.item_no, d.decision_no
        ) as uncertain
    from chain_member as m
    inner join decision as d using (decision_id)
    inner join decision_asks as a using (decision_id)
    left join known_ending as e using (decision_id)
    where
        m.decision_id in (select decision_id from continued)
        and e.decision_id is null
        and not a.standing
    group by m.chain_id
),

chains as (
    select
        district_code,
        chain_id,
        first_raised_on,
        arg_max(decision_id, (raised_on, item_no, decision_no)) filter (where is_last) as last_decision_id,
        max(raised_on) as last_raised_on,
        max(chain_position) as times_raised,
        bool_or(doubtful) as doubtful_link,
        arg_min(first_due_on, (chain_position, first_due_on)) filter (where first_due_on is not null) as first_due_on,
        max(times_redated) as times_redated
    from chain_member
    group by district_code, chain_id, first_raised_on
)

select
    chains.district_code,
    chains.chain_id,
    chains.first_raised_on,
    chains.last_decision_id,
    chains.last_raised_on,
    chains.times_raised,
    of_last.standing,
    of_last.ended_id,
    e.ended_on as closed_on,
    e.ending,
    e.closed_by,
    e.meeting_id as closed_meeting_id,
    e.item_no as closed_item_no,
    e.quote as closed_quote,
    e.source_id as closed_source_id,
    e.sheet as closed_sheet,
    e.row_no as closed_row_no,
    e.fact_id as closed_fact_id,
    chains.doubtful_link,
    coalesce(e.doubtful, false) as doubtful_end,
    chains.doubtful_link or coalesce(e.doubtful, false) as doubtful,
    if(e.decision_id is null, 'open', 'closed') as status,
    datesub('month', chains.first_raised_on, coalesce(e.ended_on, $day::date)) as age_months,
    chains.first_due_on,
    chains.times_redated,
    progress_of.latest['told_on'] as progress_on,
    progress_of.latest['told_by'] as progress_by,
    progress_of.latest['quote'] as progress_quote,
    progress_of.latest['meeting_id'] as progress_meeting_id,
    coalesce(progress_of.latest['doubtful'], false) as progress_doubtful,
    coalesce(progress_of.progress, []) as progress,
    coalesce(uncertain_of.uncertain, []) as uncertain
from chains
inner join of_last using (chain_id)
left join known_ending as e on of_last.ended_id = e.decision_id
left join progress_of on chains.chain_id = progress_of.chain_id
left join uncertain_of on chains.chain_id = uncertain_of.chain_id;
