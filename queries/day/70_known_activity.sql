-- Activities of annual work plans as known on $day: one row an activity of a team (the upazila's, or the district's own where
-- upazila_code is null), however many sources list it; the earliest day done stands.
-- Rules. Due on the last day of the planned month; of one that comes round, of its last month. What the register lists without a day done
-- is not done, once due; what was done on an unknown day is done from the day after its month, without one after its plan year; an activity
-- without a planned month is never late, and never missed. A plan is known from the first day of its year, where the source names it.
--   A plan's paper says what is planned and nothing of what was done: what only it lists is `no_data` once due; a dialogue among its rows
--   is done as is known of the dialogue planned for that month.
--   The paper's activity and the register's of the same words (or words within the other's, twelve letters and more), of one team and plan
--   year, are one: the register's row stands, the paper gives the month where the register has none; two months are a
--   contradiction (`paper_month`). `source_id`, `row_no`: where the row stands, `paper_source_id`, `paper_row_no`: in the paper too.
--   Of several rows of a register the first with a weight is named. Two indicators of one activity are two. Without a written day, a day in the column of what was achieved is the day done, and a number
--   there that reaches a target says that it was done on an unknown day. What was achieved is known from the day done on, else once due.
create or replace table known_activity as
with listed as (
    select
        a.* replace (
            if(a.achieved is null, a.done_on, coalesce(a.done_on, target_day(a.achieved))) as done_on,
            if(
                a.achieved is null or a.done_on is not null,
                a.done_undated,
                a.done_undated or is_target_reached(a.bands, a.achieved)
            ) as done_undated
        ),
        struct_pack(
            is_unscored := a.weight is null, source_id := a.source_id, sheet := a.sheet, row_no := a.row_no
        ) as written_at,
        p.source_id is not null as is_of_paper
    from activity as a
    left join plan_paper as p on a.source_id = p.source_id
    where p.source_id is null or p.is_taken
),

registered as (
    select
        district_code,
        upazila_code,
        activity,
        indicator,
        planned_month,
        max(plan_year_from) as plan_year_from,
        min(done_on) filter (where done_on <= $day::date) as done_on,
        coalesce(last_day(planned_month), max(plan_year_from) + to_months(12) - to_days(1)) < $day::date
        and bool_or(done_undated) as done_undated,
        min(written_at) as stands,
        arg_max(achieved, written_at) filter (where done_on is null or done_on <= $day::date) as achieved
    from listed
    where not is_of_paper
    group by district_code, upazila_code, activity, indicator, planned_month
    having max(plan_year_from) is null or least(max(plan_year_from), min(done_on)) <= $day::date
),

of_registers as (
    select
        registered.* exclude (stands) replace (
            coalesce(
                registered.plan_year_from, plan_year_of(registered.planned_month, span.first_month)
            ) as plan_year_from
        ),
        registered.stands.source_id,
        registered.stands.sheet,
        registered.stands.row_no,
        -- Of districts with a paper alone: what is not compared needs no key.
        if(
            registered.district_code in (select p.district_code from plan_paper as p),
            activity_key(registered.activity),
            ''
        ) as key
    from registered
    left join plan_year_span as span
        on
            registered.upazila_code = span.upazila_code
            and registered.planned_month >= span.from_month and registered.planned_month < span.until_month
),

of_papers as (
    select
        listed.* replace (line.indicator as indicator),
        line.is_dialogue and len(line.months) <= 1 as is_one_dialogue,
        activity_key(listed.activity) as key
    from listed
    inner join plan_line as line on listed.source_id = line.source_id and listed.row_no = line.row_no
    where listed.is_of_paper and listed.plan_year_from <= $day::date
),

-- One activity of a paper for one of the register: of several that fit the one that is most alike.
paired as (
    select
        r.source_id,
        r.sheet,
        r.row_no,
        r.planned_month,
        p.source_id as paper_source_id,
        p.row_no as paper_row_no,
        p.planned_month as paper_month,
        p.plan_year_from as paper_year,
        p.indicator
    from of_registers as r
    inner join of_papers as p
        on
            r.district_code = p.district_code and r.upazila_code is not distinct from p.upazila_code
            and (r.plan_year_from is null or r.plan_year_from = p.plan_year_from)
            and (
                r.key = p.key
                or (least(length(r.key), length(p.key)) >= 12 and (contains(r.key, p.key) or contains(p.key, r.key)))
            )
    qualify
        row_number() over (
            partition by p.source_id, p.row_no
            order by
                activity_key(r.indicator) is distinct from activity_key(p.indicator),
                r.planned_month is distinct from p.planned_month, abs(length(r.key) - length(p.key)), r.row_no
        ) = 1
        and row_number() over (
            partition by r.source_id, r.sheet, r.row_no, r.planned_month
            order by
                activity_key(r.indicator) is distinct from activity_key(p.indicator),
                r.planned_month is distinct from p.planned_month, abs(length(r.key) - length(p.key)), p.row_no
        ) = 1
),

once as (
    select
        r.* exclude (key) replace (
            coalesce(r.planned_month, paired.paper_month) as planned_month,
            coalesce(r.plan_year_from, paired.paper_year) as plan_year_from,
            coalesce(r.indicator, paired.indicator) as indicator
        ),
        if(r.planned_month != paired.paper_month, paired.paper_month, null) as paper_month,
        paired.paper_source_id,
        paired.paper_row_no,
        null::date as held_on,
        null::varchar as held_status
    from of_registers as r
    left join paired
        on
            r.source_id = paired.source_id and r.sheet = paired.sheet and r.row_no = paired.row_no
            and r.planned_month is not distinct from paired.planned_month
    union all by name
    select
        p.district_code,
        p.upazila_code,
        p.activity,
        p.planned_month,
        p.plan_year_from,
        p.source_id,
        p.sheet,
        p.row_no,
        p.source_id as paper_source_id,
        p.row_no as paper_row_no,
        p.indicator,
        held.held_on,
        held.status as held_status
    from of_papers as p
    left join known_dialogue as held
        on
            p.is_one_dialogue and p.upazila_code = held.upazila_code
            and p.planned_month in (held.planned_month, held.paper_month)
    where (p.source_id, p.row_no) not in (select (paired.paper_source_id, paired.paper_row_no) from paired)
)

select
    * exclude (done_undated, held_on, held_status) replace (coalesce(done_on, held_on) as done_on),
    last_day(planned_month) as due_on,
    case
        when held_status is not null then held_status
        when done_on <= last_day(planned_month) then 'on_time'
        when done_on > last_day(planned_month) then 'late'
        when done_on is not null or done_undated then 'received'
        when last_day(planned_month) >= $day::date then 'not_due_yet'
        when planned_month is not null and done_undated is not null then 'not_received'
        else 'no_data'
    end as status
from once
order by district_code, upazila_code, planned_month;
