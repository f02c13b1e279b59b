-- Months for the filters: one row a month for which a team's meeting is recorded.
-- Parameters: $division, $district (null: all).
select
    m.month,
    count(*) as meetings,
    count(distinct m.district_code) as districts
from meeting as m
inner join district using (district_code)
where in_scope(district.division_code, m.district_code, null, $division, $district, null)
group by m.month
order by m.month;
