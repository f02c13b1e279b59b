-- Evidence: one row a fact, with the paper's own words and where they stand.
-- Parameters: $kind, $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of. For dialogue_held the plans of the
-- same upazilas are listed beside what was said of them, over the plan years of the months asked for.
-- Rule: every figure leads to its sentence. Of a month's kinds `is_overtaken`: the month's status rests on another word (a later one, a
-- register's, a paper of the upazila's own); of ideas, several campaigns in one, a "no" alone can be. `standing` is the order in which the
-- words of many upazilas are read: 1 what counts as missing, 2 what is overtaken, 3 what is done.
with years as (
    select
        coalesce(min(plan_year_from), $from_month::date) as first_day,
        coalesce(max(plan_year_until), $to_month::date + to_months(1)) as next_day
    from dialogue_plans_in($division, $district, $upazilas, $from_month::date, $to_month::date, $as_of::date)
),

told as (
    select f.*
    from fact_told as f
    cross join years
    where
        $kind = 'dialogue_held'
        and f.kind in ('dialogue_planned', 'dialogue_held')
        and (
            (f.month >= years.first_day and f.month < years.next_day)
            -- A dialogue counts in the plan year of its day, also where a later month's paper tells of it.
            or (f.day >= years.first_day and f.day < years.next_day)
            or (f.plan_month >= years.first_day and f.plan_month < years.next_day)
        )
    union all
    select *
    from fact_told
    where
        $kind != 'dialogue_held' and kind = $kind::statement_kind
        and month between $from_month::date and $to_month::date
    union all
    -- Ideas that came in a month without a campaign are listed with the campaign they are counted in.
    select f.*
    from known_month as counted
    inner join fact_told as f
        on
            counted.upazila_code = f.upazila_code
            and counted.counted_in = f.month
            and counted.month = date_trunc('month', f.day)::date
    where
        $kind = 'idea_submitted' and f.kind = 'idea_submitted' and counted.kind = 'idea_submitted'
        and counted.month between $from_month::date and $to_month::date
        and f.month not between $from_month::date and $to_month::date
)

select
    f.fact_id,
    f.kind,
    f.district_code,
    f.upazila_code,
    f.upazila_bn,
    f.upazila_en,
    f.month,
    f.value,
    f.day,
    f.count,
    f.reason,
    f.inferred,
    f.doubtful,
    f.origin,
    f.known_on,
    f.meeting_id,
    f.item_no,
    f.quote,
    m.team_level,
    m.month as meeting_month,
    f.path,
    f.sheet,
    f.row_no,
    f.cell,
    f.corrected,
    f.row_key,
    coalesce(
        if(f.value, known.status = 'not_received' and f.kind != 'idea_submitted', is_done(known.status)), false
    ) as is_overtaken,
    case when is_overtaken then 2 when f.value then 3 else 1 end as standing
from told as f
left join known_month as known
    on f.kind = known.kind and f.upazila_code = known.upazila_code and f.month = known.month
left join meeting as m on f.meeting_id = m.meeting_id
where
    is_known(f.known_on, f.known_until, $as_of)
    and in_scope(f.division_code, f.district_code, f.upazila_code, $division, $district, $upazilas)
order by f.district_code, f.upazila_code, f.month, f.known_on, f.fact_id;
