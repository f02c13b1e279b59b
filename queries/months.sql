-- Months for the filters: one row a district and month for which a team's meeting is recorded.
-- Parameters: $division, $district (null: all).
select
    m.district_code,
    m.month,
    count(*) as meetings
from meeting as m
inner join district using (district_code)
where in_scope(district.division_code, m.district_code, null, $division, $district, null)
group by m.district_code, m.month
order by m.district_code, m.month;
