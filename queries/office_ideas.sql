-- Offices and what they owe: one row an office of the roll and a campaign of the months asked for; first who sent none.
-- Parameters: $division, $district, $upazilas (null: all, the offices of districts themselves too), $from_month, $to_month, $as_of.
-- Rules: shared/32_offices.sql. Where the roll lists it (`path`, `sheet`, `row_no`), and the register of ideas (`idea_…`).
select * exclude (office_key)
from roll_ideas($division, $district, $upazilas, $from_month, $to_month, $as_of)
order by
    status != 'not_received',
    status != 'no_data',
    due_on,
    district_code,
    upazila_code nulls first,
    office;
