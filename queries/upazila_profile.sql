-- What an upazila is: one row an upazila asked for, as it stands today, with its old name, the day it was created and from which.
-- Parameters: $upazilas (null: all), $as_of.
-- Rule: places are dated (created, renamed on a day). offices: how many owe an idea in the month of $as_of (shared/30_idea_offices.sql),
-- null where no register says so.
with offices as (
    select *
    from offices_owing(date_trunc('month', $as_of::date), $as_of)
)

select
    place.division_code,
    district.division_bn,
    district.division_en,
    place.district_code,
    district.district_bn,
    district.district_en,
    place.upazila_code,
    place.upazila_bn,
    place.upazila_en,
    place.former_name_bn,
    place.renamed_on,
    place.exists_from,
    parent.upazila_bn as parent_bn,
    parent.upazila_en as parent_en,
    place.area_km2,
    offices.offices
from place
inner join district using (district_code)
left join upazila as parent on place.parent_code = parent.upazila_code
left join offices on place.upazila_code = offices.upazila_code
where $upazilas is null or list_contains($upazilas::varchar[], place.upazila_code)
order by place.upazila_code;
