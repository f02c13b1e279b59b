-- Matters (chains of decisions) that ended, as known on $day: one row a decision of theirs; `is_last` of its matter. `concerned_codes`: the
-- upazilas that it concerns (60_known_decision.sql); `later_codes`: those that the later ones of its matter concern.
-- Rule: 50_known_chain.sql: closed when the latest of its ends was told, `closed_on`. That minutes were confirmed is no matter that anybody
-- carried out.
create or replace table ended_matter as
select
    d.division_code,
    d.district_code,
    c.chain_id,
    d.decision_id,
    d.topic,
    d.text,
    c.first_raised_on,
    c.closed_on,
    c.ending,
    d.concerned_codes,
    row_number() over later_first = 1 as is_last,
    flatten(coalesce(list(d.concerned_codes) over before_it, [])) as later_codes
from known_chain as c
inner join known_decision as d using (chain_id)
where c.status = 'closed' and d.topic != 'confirmation'
window
    later_first as (partition by c.chain_id order by d.raised_on desc, d.item_no desc, d.decision_no desc),
    before_it as (
        partition by c.chain_id order by d.raised_on desc, d.item_no desc, d.decision_no desc
        rows between unbounded preceding and 1 preceding
    )
order by d.district_code, c.closed_on, d.decision_id;
