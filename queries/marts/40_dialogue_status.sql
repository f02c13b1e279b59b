-- What is known of dialogues: one row a plan (an upazila and a planned month), and one a dialogue held without a known plan
-- (planned_month null), for each day on which a source spoke of the upazila's dialogues, as known from that day (`known_from`) until the
-- day before the next source spoke (`known_until`, exclusive). A new target is a decision's due date, not a second plan.
-- Rules: design.md "Status": the planned month's last day is the due day; a dialogue held meets the oldest unmet plan of the plan year;
-- "no" counts from the day it was said.
create macro plan_year_of(rule_month, first_month) as
    (date_trunc('year', rule_month - to_months(first_month - 1)) + to_months(first_month - 1))::date;

-- The month an upazila's plan year begins with, for months from `from_month` until the month before `until_month`; of two rules of one
-- month the district's own stands.
create table plan_year_span as
select
    u.upazila_code,
    p.from_month,
    arg_max(p.first_month, p.district_code != '*') as first_month,
    coalesce(
        lead(p.from_month) over (partition by u.upazila_code order by p.from_month), date '9999-12-31'
    ) as until_month
from upazila as u
inner join plan_year as p on p.district_code in (u.district_code, '*')
group by u.upazila_code, p.from_month;

create macro dialogue_known_rows(districts) as table
-- As everywhere, an upazila owes nothing for months before it existed.
with said as (
    select
        f.fact_id,
        f.district_code,
        f.upazila_code,
        f.kind,
        f.month,
        f.value,
        f.day,
        f.doubtful,
        f.known_on
    from fact as f
    inner join upazila as u on f.upazila_code = u.upazila_code and (u.exists_from is null or f.month >= u.exists_from)
    where f.kind in ('dialogue_planned', 'dialogue_held') and in_districts(f.district_code, districts)
),

told as (
    select
        any_value(district_code) as district_code,
        upazila_code,
        known_on as known_from,
        coalesce(lead(known_on) over (partition by upazila_code order by known_on), date '9999-12-31') as known_until
    from said
    group by upazila_code, known_on
),

so_far as (
    select
        said.*,
        told.known_from
    from told
    inner join said on told.upazila_code = said.upazila_code and told.known_from >= said.known_on
),

plans_said as (
    select
        upazila_code,
        known_from,
        month as planned_month,
        bool_or(doubtful) as doubtful
    from so_far
    where kind = 'dialogue_planned' and value
    group by upazila_code, known_from, month
),

plans as (
    select
        p.*,
        plan_year_of(p.planned_month, span.first_month) as plan_year_from,
        row_number() over (
            partition by p.upazila_code, p.known_from, plan_year_of(p.planned_month, span.first_month)
            order by p.planned_month
        ) as turn
    from plans_said as p
    inner join plan_year_span as span
        on
            p.upazila_code = span.upazila_code
            and p.planned_month >= span.from_month and p.planned_month < span.until_month
),

-- An undated "held" beside a day in the same month speaks of the same dialogue.
held_days as (
    select
        *,
        coalesce(
            day, min(day) over (partition by upazila_code, known_from, date_trunc('month', coalesce(day, month)))
        ) as day_said
    from so_far
    where kind = 'dialogue_held' and value
),

held_said as (
    select
        upazila_code,
        known_from,
        coalesce(day_said, month) as held_at,
        any_value(day_said) as held_on,
        min(month) as held_month,
        max(known_on) as held_known_on,
        bool_or(doubtful) as doubtful
    from held_days
    group by upazila_code, known_from, coalesce(day_said, month)
),

held as (
    select
        h.*,
        plan_year_of(date_trunc('month', h.held_at), span.first_month) as plan_year_from,
        row_number() over (
            partition by
                h.upazila_code, h.known_from, plan_year_of(date_trunc('month', h.held_at), span.first_month)
            order by h.held_at
        ) as turn
    from held_said as h
    inner join plan_year_span as span
        on h.upazila_code = span.upazila_code and h.held_at >= span.from_month and h.held_at < span.until_month
),

matched as (
    select
        coalesce(p.upazila_code, h.upazila_code) as upazila_code,
        coalesce(p.known_from, h.known_from) as known_from,
        coalesce(p.plan_year_from, h.plan_year_from) as plan_year_from,
        p.planned_month,
        h.held_on,
        h.held_at is not null as met,
        h.held_month,
        h.held_known_on,
        coalesce(p.doubtful, false) or coalesce(h.doubtful, false) as doubtful
    from plans as p
    full join held as h
        on
            p.upazila_code = h.upazila_code and p.known_from = h.known_from
            and p.plan_year_from = h.plan_year_from and p.turn = h.turn
),

-- What a "no" speaks of: the unmet plans up to its month, of the latest plan year that has one (a December plan denied in January, but
-- not the plans of years before).
denials as (
    select
        m.upazila_code,
        m.known_from,
        m.planned_month,
        f.known_on,
        rank() over (partition by f.fact_id, m.known_from order by m.plan_year_from desc) as years_back
    from matched as m
    inner join so_far as f
        on
            m.upazila_code = f.upazila_code and m.known_from = f.known_from
            and f.kind = 'dialogue_held' and not f.value
            and f.month >= m.planned_month
    where not m.met
),

denied as (
    select
        upazila_code,
        known_from,
        planned_month,
        max(known_on) as denied_on
    from denials
    where years_back = 1
    group by upazila_code, known_from, planned_month
)

select
    told.district_code,
    m.* exclude (met, held_known_on),
    told.known_until,
    last_day(m.planned_month) as due_on,
    m.met,
    denied.denied_on,
    coalesce(denied.denied_on, m.held_known_on) as stated_on
from matched as m
inner join told on m.upazila_code = told.upazila_code and m.known_from = told.known_from
left join denied
    on
        m.upazila_code = denied.upazila_code and m.known_from = denied.known_from
        and m.planned_month = denied.planned_month;

create table dialogue_known as
select * from dialogue_known_rows(null)
order by upazila_code, known_from;

-- Status of a planned dialogue: one row a plan, and one a dialogue held without a known plan, as known on a day.
-- Parameters: division, district, upazilas (null: all), as_of.
-- Rules: as above; months overdue are counted from the planned month, to the day it was last said and to `as_of`.
create macro dialogue_status(division, district, upazilas, as_of) as table
select
    place.division_code,
    place.district_code,
    place.upazila_code,
    name_in(
        coalesce(known.planned_month, known.held_month), place.upazila_bn, place.former_name_bn, place.renamed_on
    ) as upazila_bn,
    place.upazila_en,
    known.plan_year_from,
    known.planned_month,
    known.due_on,
    known.held_on,
    known.stated_on,
    known.doubtful,
    case
        when known.held_on <= known.due_on then 'on_time'
        when known.held_on > known.due_on then 'late'
        when known.met then 'received'
        when known.denied_on is not null then 'not_received'
        when known.due_on >= as_of::date then 'not_due_yet'
        else 'no_data'
    end as status,
    case
        when known.denied_on > known.due_on then date_diff('month', known.planned_month, known.denied_on)
    end as months_overdue_when_stated,
    case
        when known.denied_on is not null and as_of::date > known.due_on
            then date_diff('month', known.planned_month, as_of::date)
    end as months_overdue
from dialogue_known as known
inner join place using (upazila_code)
where
    known.known_from <= as_of::date and known.known_until > as_of::date
    and in_scope(place.division_code, place.district_code, place.upazila_code, division, district, upazilas);
