-- Areas of the map: one row an area of data/reference/boundaries.geojson (an upazila as bounded in 2023), with the upazila that it
-- belonged to in $to_month.
-- Parameters: $division, $district, $to_month.
-- Rule: before the day an upazila was created, its area is its parent's.
with recursive owner as (
    select
        upazila_code as area_code,
        upazila_code
    from upazila
    union all
    select
        owner.area_code,
        u.parent_code as upazila_code
    from owner
    inner join upazila as u on owner.upazila_code = u.upazila_code
    where u.exists_from > $to_month::date and u.parent_code is not null
)

select
    owner.area_code,
    u.upazila_code,
    u.district_code
from owner
inner join upazila as u using (upazila_code)
inner join district as d using (district_code)
where
    (u.exists_from is null or u.exists_from <= $to_month::date)
    and in_scope(d.division_code, u.district_code, null, $division, $district, null)
order by owner.area_code;
