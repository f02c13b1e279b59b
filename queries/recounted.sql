-- What two versions of the program are compared by: one row a figure, district and month, with what is done of what is expected.
-- Parameters: $as_of.
-- Figures: minutes_received, meeting_held (upazilas), idea_submitted (upazilas), ideas (their number), dialogue_held (plans by their month),
-- decision_open (decisions of the month that have not ended), decision_overdue. Rules: those of the warehouse that is asked.
with months as (
    select
        kind::varchar as figure,
        left(upazila_code, 4) as district_code,
        month,
        count(*) filter (where is_done(status)) as done,
        count(*) filter (where is_expected(status)) as expected
    from known_month
    where kind in ('minutes_received', 'meeting_held', 'idea_submitted')
    group by all
),

ideas as (
    select
        'ideas' as figure,
        left(upazila_code, 4) as district_code,
        month,
        sum(counted)::bigint as done,
        null::bigint as expected
    from known_month
    where kind = 'idea_submitted' and counted is not null
    group by all
),

dialogues as (
    select
        'dialogue_held' as figure,
        district_code,
        planned_month as month,
        count(*) filter (where is_done(status)) as done,
        count(*) filter (where is_expected(status)) as expected
    from dialogue_status(null, null, null, $as_of::date)
    where planned_month is not null
    group by all
),

decisions as (
    select
        unnest(['decision_open', 'decision_overdue']) as figure,
        district_code,
        month,
        unnest([
            count(*) filter (where own_status != 'concluded'), count(*) filter (where own_status = 'overdue')
        ]) as done,
        count(*) as expected
    from known_decision
    group by district_code, month
)

select * from months
union all
select * from ideas
union all
select * from dialogues
union all
select * from decisions
order by all;
