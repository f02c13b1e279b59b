-- Chains of decisions as known on $day: one row a chain.
-- Rules: `status` is open or closed: by words of a later paper (`closed_quote`), or, of confirming the last minutes, by saying so.
-- `age_months`: whole months from the day it was first raised until it was closed, else until that day. `doubtful`: a link of it is, or
-- its end. `first_due_on` is the first due day that a decision of the chain names, `times_redated` how often a later one named another
-- (issue 11, rule 10).
create or replace table known_chain as
with known as (
    select
        c.*,
        d.due_on,
        d.due_month,
        coalesce(d.due_on, last_day(d.due_month)) as due_day,
        case
            when d.topic = 'confirmation' then c.known_on
            when c.closed_on <= $day::date then c.closed_on
        end as ended_on
    from decision_chain as c
    inner join decision as d using (decision_id)
    where c.known_on <= $day::date
),

dated as (
    select
        chain_id,
        count(*) filter (where due_day != day_before) as times_redated
    from (
        select
            chain_id,
            due_day,
            lag(due_day) over (partition by chain_id order by chain_position) as day_before
        from known
        where due_day is not null
    ) as due_days
    group by chain_id
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
        coalesce(bool_or(closed_doubtful) filter (where ended_on is not null), false) as doubtful_end,
        arg_min(due_day, chain_position) filter (where due_day is not null) as first_due_on
    from known
    group by district_code, chain_id, first_raised_on
)

select
    chains.* exclude (first_due_on),
    doubtful_link or doubtful_end as doubtful,
    if(closed_on is null, 'open', 'closed') as status,
    datesub('month', first_raised_on, coalesce(closed_on, $day::date)) as age_months,
    chains.first_due_on,
    coalesce(dated.times_redated, 0) as times_redated
from chains
left join dated using (chain_id)
order by chain_id;
