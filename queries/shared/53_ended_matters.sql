-- Matters (chains of decisions) that ended within a month: one row a chain that concerns the upazilas asked for, by its last decision.
-- Rule: known_chain (day/50_known_chain.sql): closed when the latest of its ends was told, `closed_on`. That minutes were confirmed is no
-- matter that anybody carried out.
create macro ended_matters_in(division, district, upazilas, month) as table
select
    c.chain_id,
    d.district_code,
    d.decision_id,
    d.topic,
    d.text,
    c.first_raised_on,
    c.closed_on,
    c.ending
from known_chain as c
inner join known_decision as d using (chain_id)
where
    c.status = 'closed'
    and d.topic != 'confirmation'
    and c.closed_on between month::date and last_day(month::date)
    and in_scope(d.division_code, d.district_code, null, division, district, null)
    and concerns_team(d.responsible_codes, d.team_upazila_code, upazilas)
qualify row_number() over (
    partition by c.chain_id order by d.raised_on desc, d.item_no desc, d.decision_no desc
) = 1;
