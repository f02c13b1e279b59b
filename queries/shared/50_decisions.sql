-- The decisions of the months' meetings that concern the upazilas asked for: by who must carry them out, or because their own team
-- took them.
-- A decision that a later one of those asked for continues has the status
--   repeated      it lives on in the later one, and is not counted again as open
-- also where it is continued through others that are not asked for. So the open decisions of any months are the last ones of open
-- chains with a decision in those months, each once. It depends on what is asked for: June's decision that July repeated is open where
-- June alone is looked at, and gives way to July's where both are. `continued_month` is the month of the first that continues it.
-- Where whole teams are asked for, nothing is passed over, and the months in which a decision is taken up again say all.
create macro decisions_in(division, district, upazilas, from_month, to_month, as_of) as table
with recursive followed as materialized (
    select
        decision_id,
        month,
        earlier_ids,
        month <= to_month::date and concerns_team(responsible_codes, team_upazila_code, upazilas) as asked
    from known_decision
    where
        upazilas is not null and month >= from_month::date
        and in_scope(division_code, district_code, null, division, district, null)
),

continued as (
    select
        unnest(earlier_ids) as decision_id,
        month
    from followed
    where asked
    union
    select
        unnest(passed_over.earlier_ids) as decision_id,
        continued.month
    from continued
    inner join followed as passed_over on continued.decision_id = passed_over.decision_id and not passed_over.asked
),

live as (
    select
        decision_id,
        min(month) as first_month
    from continued
    group by decision_id
)

select
    d.* exclude (continued_months, earlier_ids),
    if(
        upazilas is null,
        list_min(list_filter(
            d.continued_months, lambda each: each between from_month::date and to_month::date
        )),
        live.first_month
    ) as continued_month,
    if(continued_month is null, d.own_status, 'repeated') as status
from known_decision as d
left join live on d.decision_id = live.decision_id
where
    d.month between from_month::date and to_month::date
    and in_scope(d.division_code, d.district_code, null, division, district, null)
    and concerns_team(d.responsible_codes, d.team_upazila_code, upazilas);
