-- The decisions of the months' meetings that concern the upazilas asked for: by who must carry them out, or because their own team
-- took them.
-- A decision that a later one of those asked for continues has the status
--   repeated      it lives on in the later one, and is not counted again as open
-- also where it is continued through others that are not asked for. So the open decisions of any months are the last ones of open
-- chains with a decision in those months, each once. It depends on what is asked for: June's decision that July repeated is open where
-- June alone is looked at, and gives way to July's where both are. `continued_month` is the month of the first that continues it.
create macro decisions_in(division, district, upazilas, from_month, to_month, as_of) as table
with recursive asked as materialized (
    select
        d.*,
        coalesce(r.roles, []) as roles,
        coalesce(r.implementers, []) as implementers,
        coalesce(r.responsible_codes, []) as responsible_codes
    from known_decision as d
    inner join district using (district_code)
    left join decision_responsible as r using (decision_id)
    where
        d.month between from_month::date and to_month::date
        and in_scope(district.division_code, d.district_code, null, division, district, null)
        and (
            concerns(coalesce(r.responsible_codes, []), upazilas)
            or list_contains(upazilas::varchar[], d.team_upazila_code)
        )
),

continued as (
    select
        link.earlier_id as decision_id,
        asked.month
    from asked
    inner join chain_link as link using (decision_id)
    union
    select
        link.earlier_id as decision_id,
        continued.month
    from continued
    inner join known_decision as passed_over using (decision_id)
    inner join chain_link as link using (decision_id)
    where
        passed_over.month >= from_month::date
        and not exists (select 1 from asked where asked.decision_id = continued.decision_id)
),

live as (
    select
        decision_id,
        min(month) as continued_month
    from continued
    group by decision_id
)

select
    asked.*,
    case when live.decision_id is null then asked.own_status else 'repeated' end as status,
    live.continued_month
from asked
left join live using (decision_id);
