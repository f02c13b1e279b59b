-- Who must carry a decision out, in the paper's order: one row an implementer.
-- Parameters: $decision_id.
select
    role::varchar as role,
    upazila_codes,
    text
from responsibility
where decision_id = $decision_id
order by seq;
