-- What is loaded: one row a file, with the meeting it is of (papers; a row each of several) or the number of rows it gave (registers, work
-- plans: `plan_is_taken` is false where another paper of the same plan counts).
-- Parameters: $division, $district (null: all); $path (null: any; words within the path).
with rows_of as (
    select
source_id,
count(*) as register_rows
    from (
        select source_id from report_receipt
        union all
        select source_id from dialogue_entry
        union all
        select source_id from idea
        union all
        select source_id from office_count
        union all
        select source_id from roster_update
        union all
        select source_id from portal_check
        union all
        select source_id from training_entry
        union all
        select source_id from team_member
        union all
        select source_id from tour_day
        union all
        select source_id from group_month
        union all
        select source_id from activity
        union all
        select source_id from decision_entry
        union all
        select source_id from office_roll
        union all
        select source_id from idea_step
        union all
        select source_id from innovator_move
    ) as every
    group by source_id
),

warned as (
    select
source_id,
count(*) as warnings
    from warning
    group by source_id
),

left_out as (
    select
path,
count(*) as rows_left_out
    from rejected
    group by path
)

select
    s.path,
    s.kind,
    s.reader,
    s.encoding,
    s.sha256,
    m.meeting_id,
    m.team_level,
    m.district_code,
    m.upazila_code,
    m.month,
    m.held_on,
    m.decisions,
    m.statements,
    rows_of.register_rows,
    p.is_taken as plan_is_taken,
    -- A file without a checksum is here in part: what else it holds is not known (scoped/00_inside.sql).
    if(s.sha256 = '', null, coalesce(warned.warnings, 0)) as warnings,
    if(s.sha256 = '', null, coalesce(left_out.rows_left_out, 0)) as rows_left_out
from source as s
left join meeting_head as m on s.source_id = m.source_id
left join plan_paper as p on s.source_id = p.source_id
left join rows_of on s.source_id = rows_of.source_id
left join warned on s.source_id = warned.source_id
left join left_out on s.path = left_out.path
where
    (m.meeting_id is null or in_scope(m.division_code, m.district_code, null, $division, $district, null))
    and ($path is null or contains(s.path, $path))
order by s.kind, m.month desc nulls last, s.path, m.part;
