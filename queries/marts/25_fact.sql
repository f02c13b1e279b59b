-- Facts: one row for each thing a source says of an upazila and month, with the day from which it is known.
-- Rules: 20_paper_fact.sql and 21_register_fact.sql.
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

-- As in papers: a meeting that a register says was not held left no minutes, unless the same row has their day.
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
                spoken.kind = 'minutes_received' and spoken.source_id = n.source_id
                and spoken.sheet = n.sheet and spoken.row_no = n.row_no
        )
)

select
    every.*,
    every.row_key in (select row_key from correction where state = 'applied' and row_key is not null) as corrected
from (
    select * from minutes_said
    union all
    select * from registers_said
    union all
    select * from minutes_of_no_meeting
) as every;

create table fact as
select * from fact_rows(null, null)
order by kind, month, upazila_code, known_on;
