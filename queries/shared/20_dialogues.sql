-- Status of a planned dialogue: one row a plan, and one a dialogue held with no plan due, as known on a day.
-- Parameters: division, district, upazilas (null: all), as_of.
-- Rules: day/40_known_dialogue.sql.
create macro dialogue_status(division, district, upazilas, as_of) as table
select * exclude (held_month)
from known_dialogue
where in_scope(division_code, district_code, upazila_code, division, district, upazilas);
