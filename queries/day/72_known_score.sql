-- Activities of work plans with a weight or targets, as known on $day: one row an activity of known_activity. Those with both are scored.
-- Rules, as offices score their yearly plans. The best target that was reached gives its band (marts/07_bands.sql) and points: the weight
-- times the band's share; below the target of 60 there are none. Weight and targets are the register's, else the plan's paper's.
--   A target that is a day is reached by who did it by then; one that is a number by what was achieved (of numbers that grow towards the
--   worst target, less is better).
--   What a register lists as not done once due has no points, but where the last target's day is still to come: that waits; where words
--   stand for the number achieved, nothing is known of it.
-- score_status (null where there is no weight, or no target):
--   not_due_yet   its month is not over, or it can still be done by the last target's day (`lost_points` are gone already)
--   told          `points` of `weight`; the rest is lost
--   unknown       done on an unknown day, no number achieved, below targets of which that of 60 is missing, targets in words; or no source
--                 says whether it was done. Outside every sum of points.
-- `paper_weight`, `paper_bands`: those of the paper where the register has others; a contradiction.
-- `month`: the planned one, within its plan year; of an activity without one the plan year's last. `plan_year_from`: as the source says, else by
-- the district's plan years.
create or replace table known_score as
with years as (
    select distinct
        left(upazila_code, 4) as district_code,
        from_month,
        until_month,
        first_month
    from plan_year_span
),

-- Weight and targets: the register's row that stands, else the plan's paper's.
planned as (
    select
        a.district_code,
        a.upazila_code,
        a.source_id,
        a.sheet,
        a.row_no,
        a.status,
        a.done_on,
        a.achieved,
        a.planned_month,
        coalesce(r.weight, line.weight) as weight,
        if(len(r.bands) > 0, r.bands, coalesce(line.bands, r.bands)) as bands,
        if(r.weight != line.weight, line.weight, null) as paper_weight,
        if(len(r.bands) > 0 and len(line.bands) > 0 and r.bands != line.bands, line.bands, null) as paper_bands,
        coalesce(a.plan_year_from, plan_year_of(a.planned_month, years.first_month)) as plan_year_from
    from known_activity as a
    inner join activity as r on a.source_id = r.source_id and a.sheet = r.sheet and a.row_no = r.row_no
    left join plan_line as line on a.paper_source_id = line.source_id and a.paper_row_no = line.row_no
    left join years
        on
            a.district_code = years.district_code
            and a.planned_month >= years.from_month and a.planned_month < years.until_month
    where r.weight is not null or len(r.bands) > 0 or line.weight is not null or len(line.bands) > 0
),

-- The targets of all plans, each five read once. `last_target_on`: where all are days, the last.
frames as (
    select
        bands,
        list_transform(bands, lambda each: target_day(each)) as days,
        target_numbers(bands) as numbers,
        len(list_filter(bands, lambda each: each is not null)) as targets,
        len(list_filter(days, lambda each: each is not null)) as day_targets,
        len(list_filter(numbers, lambda each: each is not null)) as number_targets,
        if(targets = day_targets, list_max(days), null) as last_target_on
    from (select distinct planned.bands from planned) as each_once
),

reached as (
    select
        planned.*,
        frames.* exclude (bands),
        coalesce(planned.planned_month, (planned.plan_year_from + to_months(11))::date) as due_month,
        planned.weight is not null and frames.targets > 0 as is_scored,
        case
            when frames.targets = frames.day_targets then day_reached(frames.days, planned.done_on)
            when frames.targets = frames.number_targets
                then number_reached(frames.numbers, achieved_number(planned.achieved, planned.bands))
        end as nth
    from planned
    inner join frames on planned.bands = frames.bands
),

-- The shares of the weight: that which is got, and for what can still be done that which is left.
shared as (
    select
        *,
        status in ('not_received', 'not_due_yet', 'no_data') and last_target_on >= $day::date as is_waiting,
        case
            when nth > 0 then bands()[nth].lowest
            when nth = 0 and bands[5] is not null then 0
            when nth is null and status = 'not_received' and (targets = day_targets or achieved is null) then 0
        end as share,
        list_position(list_transform(days, lambda each: coalesce(each >= $day::date, false)), true) as nth_left
    from reached
),

judged as (
    select
        *,
        case
            when not is_scored then null
            when last_day(due_month) >= $day::date or is_waiting then 'not_due_yet'
            when share is null or due_month is null then 'unknown'
            else 'told'
        end as score_status
    from shared
)

select
    district_code,
    upazila_code,
    source_id,
    sheet,
    row_no,
    greatest(plan_year_from, least(due_month, plan_year_from + to_months(11)))::date as month,
    plan_year_from,
    weight,
    bands,
    paper_weight,
    paper_bands,
    last_target_on,
    score_status,
    if(score_status = 'told', round(weight * share, 6), null) as points,
    case when score_status = 'told' then if(share = 0, 'below_all', band_of(share)) end as band,
    case
        when score_status = 'told' then round(weight * (1 - share), 6)
        when score_status = 'not_due_yet' and is_waiting and nth_left > 1
            then round(weight * (1 - bands()[nth_left].lowest), 6)
    end as lost_points
from judged
order by district_code, upazila_code, month;
