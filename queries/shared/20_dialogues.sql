-- Status of a planned dialogue: one row a plan, and one a dialogue held with no plan due, as known on a day.
-- Parameters: division, district, upazilas (null: all), as_of.
-- Rules: day/40_known_dialogue.sql.
create macro dialogue_status(division, district, upazilas, as_of) as table
select
    place.division_code,
    place.upazila_en,
    known.* exclude (held_month),
    name_in(
        coalesce(known.planned_month, known.held_month), place.upazila_bn, place.former_name_bn, place.renamed_on
    ) as upazila_bn
from known_dialogue as known
inner join place using (upazila_code)
where in_scope(place.division_code, place.district_code, place.upazila_code, division, district, upazilas);
