-- Places for the filters: one row an upazila that stands today or stood at any time, with whether any paper speaks of its district.
-- Parameters: none.
select
    d.division_code,
    d.division_bn,
    d.division_en,
    d.district_code,
    d.district_bn,
    d.district_en,
    u.upazila_code,
    u.upazila_bn,
    u.upazila_en,
    d.district_code in (select m.district_code from meeting as m) as has_papers
from upazila as u
inner join district as d using (district_code)
order by d.division_code, d.district_code, u.upazila_code;
