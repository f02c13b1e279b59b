-- Activities of annual work plans, as known on a day: one row an activity of a team (the upazila's, or the district's own where
-- upazila_code is null), however many registers list it; the earliest day done stands.
-- Parameters: as_of.
-- Rule: due on the last day of the planned month. What the register lists without a day done is not done, once due; an activity without
-- a planned month is never late, and never missed.
create macro activity_status(as_of) as table
with once as (
    select
        district_code,
        upazila_code,
        activity,
        planned_month,
        max(plan_year_from) as plan_year_from,
        min(done_on) filter (where done_on <= as_of::date) as done_on,
        arg_min(source_id, (source_id, sheet, row_no)) as source_id,
        arg_min(sheet, (source_id, sheet, row_no)) as sheet,
        arg_min(row_no, (source_id, sheet, row_no)) as row_no
    from activity
    group by district_code, upazila_code, activity, planned_month
)

select
    once.*,
    last_day(planned_month) as due_on,
    case
        when done_on <= last_day(planned_month) then 'on_time'
        when done_on > last_day(planned_month) then 'late'
        when done_on is not null then 'received'
        when last_day(planned_month) < as_of::date then 'not_received'
        when planned_month is not null then 'not_due_yet'
        else 'no_data'
    end as status
from once;
