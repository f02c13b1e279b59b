-- Rows of registers, and of plans' papers, as a person corrects them: one row each, under the name of its table. `cells`: its columns as JSON;
-- of a plan's paper those in which its words stand, and `quote`, the words. `row_key`: as in `correction`.

-- The rows of a register that no plan's paper adds words to. Where a table has no district of its own, it is the upazila's.
create macro rows_of_register(of_table) as table
select
    of_table as register,
    each.source_id,
    each.sheet,
    each.row_no,
    coalesce(to_json(each) ->> 'district_code', each.upazila_code[:4]) as district_code,
    each.upazila_code,
    null as quote,
    to_json(each) as cells
from query_table(of_table) as each;

create view register_row as
with planned as (
    select
        a.* replace (
            coalesce(line.indicator, a.indicator) as indicator,
            coalesce(line.weight, a.weight) as weight,
            if(line.source_id is null, a.bands, line.bands) as bands
        ),
        line.quote
    from activity as a
    left join plan_line as line on a.source_id = line.source_id and a.row_no = line.row_no
),

every as (
    select
        'activity' as register,
        source_id,
        sheet,
        row_no,
        district_code,
        upazila_code,
        quote,
        to_json(planned) as cells
    from planned
    union all
    select
        'dialogue_entry' as register,
        d.source_id,
        d.sheet,
        d.row_no,
        d.upazila_code[:4] as district_code,
        d.upazila_code,
        line.quote,
        to_json(d) as cells
    from dialogue_entry as d
    left join plan_line as line on d.source_id = line.source_id and d.row_no = line.row_no
    union all
    select * from rows_of_register('report_receipt')
    union all
    select * from rows_of_register('office_count')
    union all
    select * from rows_of_register('tour_day')
    union all
    select * from rows_of_register('idea')
    union all
    select * from rows_of_register('office_roll')
    union all
    select * from rows_of_register('idea_step')
    union all
    select * from rows_of_register('innovator_move')
    union all
    select * from rows_of_register('roster_update')
    union all
    select * from rows_of_register('team_member')
    union all
    select * from rows_of_register('portal_check')
    union all
    select * from rows_of_register('training_entry')
    union all
    select * from rows_of_register('group_month')
    union all
    select * from rows_of_register('decision_entry')
)

select
    *,
    concat_ws('!', source_id, sheet, row_no) as row_key
from every;

-- Rows that a person corrected: of which a correction is in force.
create view corrected_row as
select distinct
    source.source_id,
    regexp_extract(c.place, '^(.*)!', 1) as sheet,
    try_cast(regexp_extract(c.place, '!(\d+)$', 1) as integer) as row_no
from correction as c
inner join source on c.file = source.path
where c.state = 'applied' and regexp_matches(c.place, '!\d+$');
