-- What papers say of an upazila and month: one row a fact.
-- Rules: what a paper says is known from its meeting's day, and never before the day that it
-- gives (a later one is a slip of either: the load lists it); a meeting that was not held makes
-- its minutes not received (inferred, with the reason); an upazila's own paper among the sources is itself received (25_fact.sql: from which
-- day).
-- Rule (dialogues): a sentence that also says for which month the dialogue was planned speaks of that plan (`plan_month`), where it
-- names one such month and that month is not after the one spoken of; any other sentence names no plan.
create macro paper_fact(districts, months) as table
with plan_named as (
    select
        held.statement_id,
        min(planned.month) as plan_month
    from statement as held
    inner join statement as planned
        on
            held.meeting_id = planned.meeting_id and held.upazila_code = planned.upazila_code
            and held.item_no is not distinct from planned.item_no
            and planned.kind = 'dialogue_planned' and planned.value
            and planned.month <= coalesce(date_trunc('month', held.day), held.month)
            and contains(held.quote, planned.quote)
    where held.kind = 'dialogue_held' and planned.quote != ''
    group by held.statement_id
    having count(distinct planned.month) = 1
),

said as (
    select
        s.statement_id as fact_id,
        s.kind,
        u.district_code,
        s.upazila_code,
        s.month,
        s.value,
        s.day,
        s.count,
        s.reason,
        s.inferred,
        s.doubtful,
        greatest(m.known_on, s.day) as known_on,
        s.meeting_id,
        s.item_no,
        s.quote,
        'minutes' as origin,
        m.source_id,
        s.statement_id as row_key,
        plan_named.plan_month,
        null::date as campaign_due_on
    from statement as s
    left join plan_named on s.statement_id = plan_named.statement_id
    inner join meeting as m using (meeting_id)
    inner join upazila as u on s.upazila_code = u.upazila_code
    where in_districts(u.district_code, districts) and in_months(s.month, months)
),

minutes_of_no_meeting as (
    select n.* replace (
        n.fact_id || '/minutes' as fact_id,
        'minutes_received'::statement_kind as kind,
        null as day,
        null as count,
        true as inferred
    )
    from said as n
    where
        n.kind = 'meeting_held' and not n.value
        and not exists (
            select 1
            from said as spoken
            where
                spoken.kind = 'minutes_received' and spoken.meeting_id = n.meeting_id
                and spoken.upazila_code = n.upazila_code and spoken.month = n.month
        )
),

own_papers as (
    select
        m.meeting_id || '#own' as fact_id,
        'minutes_received'::statement_kind as kind,
        u.district_code,
        m.upazila_code,
        m.month,
        true as value,
        null::date as day,
        null::integer as count,
        null::varchar as reason,
        true as inferred,
        false as doubtful,
        m.known_on,
        m.meeting_id,
        null::integer as item_no,
        '' as quote,
        'own_paper' as origin,
        m.source_id,
        m.meeting_id as row_key,
        null::date as plan_month,
        null::date as campaign_due_on
    from meeting as m
    inner join upazila as u on m.upazila_code = u.upazila_code
    where m.team_level = 'upazila' and in_districts(u.district_code, districts) and in_months(m.month, months)
)

select * from said
union all
select * from minutes_of_no_meeting
union all
select * from own_papers;
