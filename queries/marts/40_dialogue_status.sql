-- Status of a planned dialogue: one row a plan (an upazila and a planned month), and one a dialogue held without a known plan
-- (planned_month null), as known on a day. A new target is a decision's due date, not a second plan.
-- Parameters: division, district, upazilas (null: all), as_of. Plans meet their dialogues upazila by upazila, so the scope comes first.
-- Rules: design.md "Status": the planned month's last day is the due day; a dialogue held meets the oldest unmet plan of the plan year;
-- "no" counts from the day it was said; months overdue are counted from the planned month, to the day it was last said and to `as_of`.
create macro plan_year_of(rule_month, first_month) as
    date_trunc('year', rule_month - to_months(first_month - 1)) + to_months(first_month - 1);

create macro dialogue_status(division, district, upazilas, as_of) as table
with places as (
    select
        d.division_code,
        u.*
    from upazila as u
    inner join district as d on u.district_code = d.district_code
    where in_scope(d.division_code, u.district_code, u.upazila_code, division, district, upazilas)
),

years as (
    select
        u.upazila_code,
        p.first_month,
        p.from_month,
        p.district_code != '*' as own
    from places as u
    inner join plan_year as p on p.district_code in (u.district_code, '*')
),

-- As everywhere, an upazila owes nothing for months before it existed.
said as (
    select f.*
    from fact as f
    inner join places as u on f.upazila_code = u.upazila_code and (u.exists_from is null or f.month >= u.exists_from)
    where f.kind in ('dialogue_planned', 'dialogue_held') and f.known_on <= as_of::date
),

plans_said as (
    select
        upazila_code,
        month as planned_month,
        min(known_on) as planned_known_on,
        bool_or(doubtful) as doubtful
    from said
    where kind = 'dialogue_planned' and value
    group by upazila_code, month
),

plans as (
    select
        p.*,
        arg_max(
            plan_year_of(p.planned_month, years.first_month)::date, (years.from_month, years.own)
        ) as plan_year_from
    from plans_said as p
    inner join years on p.upazila_code = years.upazila_code and p.planned_month >= years.from_month
    group by all
),

-- An undated "held" beside a day in the same month speaks of the same dialogue.
held_days as (
    select
        *,
        coalesce(
            day, min(day) over (partition by upazila_code, date_trunc('month', coalesce(day, month)))
        ) as day_said
    from said
    where kind = 'dialogue_held' and value
),

held_said as (
    select
        upazila_code,
        coalesce(day_said, month) as held_at,
        any_value(day_said) as held_on,
        min(month) as held_month,
        max(known_on) as held_known_on,
        bool_or(doubtful) as doubtful
    from held_days
    group by upazila_code, coalesce(day_said, month)
),

held as (
    select
        h.*,
        arg_max(
            plan_year_of(date_trunc('month', h.held_at), years.first_month)::date, (years.from_month, years.own)
        ) as plan_year_from
    from held_said as h
    inner join years on h.upazila_code = years.upazila_code and h.held_at >= years.from_month
    group by all
),

ranked_plans as (
    select
        *,
        row_number() over (partition by upazila_code, plan_year_from order by planned_month) as turn
    from plans
),

ranked_held as (
    select
        *,
        row_number() over (partition by upazila_code, plan_year_from order by held_at) as turn
    from held
),

matched as (
    select
        coalesce(p.upazila_code, h.upazila_code) as upazila_code,
        coalesce(p.plan_year_from, h.plan_year_from) as plan_year_from,
        p.planned_month,
        last_day(p.planned_month) as due_on,
        h.held_on,
        h.held_at is not null as met,
        h.held_month,
        h.held_known_on,
        coalesce(p.doubtful, false) or coalesce(h.doubtful, false) as doubtful
    from ranked_plans as p
    full join ranked_held as h
        on p.upazila_code = h.upazila_code and p.plan_year_from = h.plan_year_from and p.turn = h.turn
),

-- What a "no" speaks of: the unmet plans up to its month, of the latest plan year that has one (a December plan denied in January, but
-- not the plans of years before).
denials as (
    select
        m.upazila_code,
        m.planned_month,
        f.known_on,
        rank() over (partition by f.fact_id order by m.plan_year_from desc) as years_back
    from matched as m
    inner join said as f
        on
            m.upazila_code = f.upazila_code
            and f.kind = 'dialogue_held' and not f.value
            and f.month >= m.planned_month
    where not m.met
),

denied as (
    select
        upazila_code,
        planned_month,
        max(known_on) as denied_on
    from denials
    where years_back = 1
    group by upazila_code, planned_month
)

select
    u.division_code,
    u.district_code,
    matched.upazila_code,
    case
        when u.renamed_on > coalesce(matched.planned_month, matched.held_month) then u.former_name_bn
        else u.upazila_bn
    end as upazila_bn,
    u.upazila_en,
    matched.plan_year_from,
    matched.planned_month,
    matched.due_on,
    matched.held_on,
    coalesce(denied.denied_on, matched.held_known_on) as stated_on,
    matched.doubtful,
    case
        when matched.held_on <= matched.due_on then 'on_time'
        when matched.held_on > matched.due_on then 'late'
        when matched.met then 'received'
        when denied.denied_on is not null then 'not_received'
        when matched.due_on >= as_of::date then 'not_due_yet'
        else 'no_data'
    end as status,
    case
        when denied.denied_on > matched.due_on then date_diff('month', matched.planned_month, denied.denied_on)
    end as months_overdue_when_stated,
    case
        when denied.denied_on is not null and as_of::date > matched.due_on
            then date_diff('month', matched.planned_month, as_of::date)
    end as months_overdue
from matched
inner join places as u on matched.upazila_code = u.upazila_code
left join denied on matched.upazila_code = denied.upazila_code and matched.planned_month = denied.planned_month;
