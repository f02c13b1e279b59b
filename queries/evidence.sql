-- Evidence: one row a fact, with the paper's own words and where they stand.
-- Parameters: $kind, $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of. For dialogue_held the plans of the
-- same upazilas are listed beside what was said of them, over the plan years of the months asked for.
-- Rule: design.md principle 2 (every figure leads to its sentence).
with years as (
    select
        coalesce(min(plan_year_from), $from_month::date) as first_day,
        coalesce(max(plan_year_from + to_months(12)), $to_month::date + to_months(1)) as next_day
    from dialogue_plans_in($division, $district, $upazilas, $from_month::date, $to_month::date, $as_of::date)
),

scope as (
    select
        f.*,
        u.upazila_en,
        d.division_code,
        case when u.renamed_on > f.month then u.former_name_bn else u.upazila_bn end as upazila_bn
    from fact as f
    inner join upazila as u on f.upazila_code = u.upazila_code
    inner join district as d on u.district_code = d.district_code
    where f.known_on <= $as_of::date
)

select
    scope.fact_id,
    scope.kind,
    scope.district_code,
    scope.upazila_code,
    scope.upazila_bn,
    scope.upazila_en,
    scope.month,
    scope.value,
    scope.day,
    scope.count,
    scope.reason,
    scope.inferred,
    scope.doubtful,
    scope.origin,
    scope.known_on,
    scope.meeting_id,
    scope.item_no,
    scope.quote,
    m.team_level,
    m.month as meeting_month,
    source.path,
    scope.sheet,
    scope.row_no,
    scope.cell,
    scope.corrected,
    scope.row_key
from scope
inner join source on scope.source_id = source.source_id
left join meeting as m on scope.meeting_id = m.meeting_id
cross join years
where
    in_scope(scope.division_code, scope.district_code, scope.upazila_code, $division, $district, $upazilas)
    and case
        when $kind = 'dialogue_held'
            then
                scope.kind in ('dialogue_planned', 'dialogue_held')
                and (
                    (scope.month >= years.first_day and scope.month < years.next_day)
                    -- A dialogue counts in the plan year of its day, also where a later month's paper tells of it.
                    or (scope.day >= years.first_day and scope.day < years.next_day)
                )
        else scope.kind = $kind::statement_kind and scope.month between $from_month::date and $to_month::date
    end
order by scope.district_code, scope.upazila_code, scope.month, scope.known_on, scope.fact_id;
