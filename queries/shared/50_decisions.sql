-- The decisions of the months' meetings that concern the upazilas asked for: by who must carry them out, or because their own team
-- took them.
-- A decision that a later one of those asked for repeats has the status
--   repeated      it lives on in the later one, and is not counted again as open
-- so that the open decisions of any months are the open chains with a decision in those months, each once. It depends on what is asked
-- for: June's decision that July repeated is open where June alone is looked at, and gives way to July's where both are. All statuses
-- together are the decisions listed; all but the repeated are the chains.
create macro decisions_in(division, district, upazilas, from_month, to_month, as_of) as table
select
    d.*,
    coalesce(r.roles, []) as roles,
    coalesce(r.implementers, []) as implementers,
    coalesce(r.responsible_codes, []) as responsible_codes,
    case
        when d.chain_position < max(d.chain_position) over (partition by d.chain_id) then 'repeated'
        else d.own_status
    end as status
from known_decision as d
inner join district using (district_code)
left join decision_responsible as r using (decision_id)
where
    d.month between from_month::date and to_month::date
    and in_scope(district.division_code, d.district_code, null, division, district, null)
    and (
        concerns(coalesce(r.responsible_codes, []), upazilas)
        or list_contains(upazilas::varchar[], d.team_upazila_code)
    );
