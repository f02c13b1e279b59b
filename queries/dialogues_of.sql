-- Dialogues of some districts, as known: one row a plan, and one a dialogue held with no plan due (planned_month null).
-- Parameters: $districts.
-- Rules: day/40_known_dialogue.sql.
select
    upazila_code,
    upazila_bn,
    upazila_en,
    planned_month,
    coalesce(planned_month, held_month) as month,
    status,
    held_on
from known_dialogue
where list_contains($districts::varchar[], district_code)
order by month, upazila_code, held_on;
