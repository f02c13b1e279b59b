-- Facts: one row for each thing a source says of an upazila and month, with the day from which it is known (`known_on`) and the day
-- from which it no longer holds (`known_until`, never reached by what a source says itself).
-- Rules: 20_paper_fact.sql and 21_register_fact.sql, and
--   an upazila's own paper is received from the first day on which another source has it received (the day it gives, else from when it
--   is known), never before its own meeting; only where no other source has it received, from that meeting's day;
--   a meeting that a register says was not held left no minutes from the day that is known, unless the same row has their day;
--   a day after the due day is also a "no" from the day after the due day until the day before, and a "yes" from that day on, as the
--   office's own register would have said then: the same fact (`fact_id`), as known on other days. Of a paper both are
--   inferred; a register's cell was blank then; without a
--   rule a register's month ends with its last day, as for its blank cells.
create macro fact_rows(districts, months) as table
with minutes_said as materialized (
    select
        *,
        null::varchar as sheet,
        null::integer as row_no,
        null::varchar as cell
    from paper_fact(districts, months)
),

registers_said as materialized (
    select * from register_fact(districts, months)
),

minutes_of_no_meeting as (
    select n.* replace (
        n.fact_id || '/minutes' as fact_id,
        'minutes_received'::statement_kind as kind,
        null as day,
        true as inferred
    )
    from registers_said as n
    where
        n.kind = 'meeting_held' and not n.value
        and not exists (
            select 1
            from registers_said as spoken
            where
                spoken.kind = 'minutes_received' and spoken.value and spoken.source_id = n.source_id
                and spoken.sheet = n.sheet and spoken.row_no = n.row_no
        )
),

said as materialized (
    select * from minutes_said
    union all
    select * from registers_said
    union all
    select * from minutes_of_no_meeting
),

minutes_came as (
    select
        upazila_code,
        month,
        min(coalesce(day, known_on)) as came_on
    from said
    where kind = 'minutes_received' and value and origin != 'own_paper'
    group by upazila_code, month
),

told as materialized (
    select said.* replace (
        if(said.origin = 'own_paper', greatest(said.known_on, came.came_on), said.known_on) as known_on
    )
    from said
    left join minutes_came as came on said.upazila_code = came.upazila_code and said.month = came.month
),

-- The campaign of a month that has a single one.
campaign as (
    select
        district_code,
        month,
        max(due_on) as only_due_on
    from idea_campaign
    group by district_code, month
    having count(distinct due_on) = 1
),

-- The first day that a source gives for a thing, where it lies after the due day.
late as (
    select
        told.*,
        case
            when told.kind = 'dialogue_held' then last_day(told.plan_month)
            when told.kind = 'idea_submitted' then coalesce(told.campaign_due_on, campaign.only_due_on)
            else coalesce(
                due_by_rule(told.district_code, told.kind, told.month),
                case
                    when told.origin = 'register' and told.kind in ('minutes_received', 'meeting_held')
                        then last_day(told.month)
                end
            )
        end as due_on
    from told
    left join campaign on told.district_code = campaign.district_code and told.month = campaign.month
    where told.value and told.day is not null
    qualify
        told.day > due_on
        and row_number() over (
            partition by
                told.kind, told.upazila_code, told.month, told.plan_month, due_on, told.source_id, told.meeting_id
            order by told.day, told.fact_id
        ) = 1
),

every as (
    select
        *,
        date '9999-12-31' as known_until
    from told
    union all
    select
        late.* exclude (due_on) replace (
            false as value,
            null as day,
            null as count,
            null as reason,
            inferred or origin != 'register' as inferred,
            due_on + 1 as known_on
        ),
        day as known_until
    from late
    where day > due_on + 1
    union all
    select
        late.* exclude (due_on) replace (true as inferred, day as known_on),
        known_on as known_until
    from late
    where known_on > day
)

select
    every.* exclude (known_until),
    every.row_key in (select row_key from correction where state = 'applied' and row_key is not null) as corrected,
    every.known_until
from every;

create table fact as
select * from fact_rows(null, null)
order by kind, month, upazila_code, known_on;
