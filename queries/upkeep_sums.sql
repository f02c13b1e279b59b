-- Team lists, web portals and trainings in numbers: one row a district, and one of all together (district_code null).
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rule: shared/45_upkeep.sql. Of the upazilas of which a source speaks (known_…) so many have a current list or portal.
select
    district_code,
    count(*) as upazilas,
    count(roster_updated) as known_rosters,
    count(*) filter (where roster_updated) as updated_rosters,
    count(portal_current) as known_portals,
    count(*) filter (where portal_current) as current_portals,
    coalesce(sum(trainings), 0)::integer as trainings,
    count(*) filter (where trainings > 0) as trained_upazilas
from upkeep_of($division, $district, $upazilas, $from_month, $to_month, $as_of)
group by rollup (district_code)
order by district_code nulls last;
