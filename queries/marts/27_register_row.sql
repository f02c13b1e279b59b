-- Rows of registers, and of plans' papers, as a person corrects them: one row each, under the name of its table. `cells`: its columns as JSON;
-- of a plan's paper those in which its words stand, and `quote`, the words. `row_key`: as in `correction`.
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
    select
        'report_receipt' as register,
        source_id,
        sheet,
        row_no,
        upazila_code[:4] as district_code,
        upazila_code,
        null as quote,
        to_json(report_receipt) as cells
    from report_receipt
    union all
    select
        'office_count' as register,
        source_id,
        sheet,
        row_no,
        upazila_code[:4] as district_code,
        upazila_code,
        null as quote,
        to_json(office_count) as cells
    from office_count
    union all
    select
        'tour_day' as register,
        source_id,
        sheet,
        row_no,
        upazila_code[:4] as district_code,
        upazila_code,
        null as quote,
        to_json(tour_day) as cells
    from tour_day
    union all
    select
        'idea' as register,
        source_id,
        sheet,
        row_no,
        district_code,
        upazila_code,
        null as quote,
        to_json(idea) as cells
    from idea
    union all
    select
        'office_roll' as register,
        source_id,
        sheet,
        row_no,
        district_code,
        upazila_code,
        null as quote,
        to_json(office_roll) as cells
    from office_roll
    union all
    select
        'idea_step' as register,
        source_id,
        sheet,
        row_no,
        district_code,
        upazila_code,
        null as quote,
        to_json(idea_step) as cells
    from idea_step
    union all
    select
        'innovator_move' as register,
        source_id,
        sheet,
        row_no,
        district_code,
        upazila_code,
        null as quote,
        to_json(innovator_move) as cells
    from innovator_move
    union all
    select
        'roster_update' as register,
        source_id,
        sheet,
        row_no,
        district_code,
        upazila_code,
        null as quote,
        to_json(roster_update) as cells
    from roster_update
    union all
    select
        'team_member' as register,
        source_id,
        sheet,
        row_no,
        district_code,
        upazila_code,
        null as quote,
        to_json(team_member) as cells
    from team_member
    union all
    select
        'portal_check' as register,
        source_id,
        sheet,
        row_no,
        district_code,
        upazila_code,
        null as quote,
        to_json(portal_check) as cells
    from portal_check
    union all
    select
        'training_entry' as register,
        source_id,
        sheet,
        row_no,
        district_code,
        upazila_code,
        null as quote,
        to_json(training_entry) as cells
    from training_entry
    union all
    select
        'group_month' as register,
        source_id,
        sheet,
        row_no,
        district_code,
        upazila_code,
        null as quote,
        to_json(group_month) as cells
    from group_month
    union all
    select
        'decision_entry' as register,
        source_id,
        sheet,
        row_no,
        district_code,
        upazila_code,
        null as quote,
        to_json(decision_entry) as cells
    from decision_entry
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
