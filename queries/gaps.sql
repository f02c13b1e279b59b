-- Gaps: one row a district and month of which no paper of its team is among the sources.
-- Parameters: $division, $district (null: all), $from_month, $to_month, $as_of.
-- Rule: a district with any paper is looked at from its first paper on, up to the last whole month before $as_of; a district of which no
-- paper is known at all is not listed month by month.
with teams as (
    select
        district_code,
        min(month) as first_month
    from meeting
    where team_level = 'district' and known_on <= $as_of::date
    group by district_code
),

months as (
    select unnest(generate_series($from_month::date, $to_month::date, interval 1 month))::date as month
)

select
    teams.district_code,
    months.month
from teams
inner join months on teams.first_month <= months.month and last_day(months.month) < $as_of::date
inner join district on teams.district_code = district.district_code
where
    in_scope(district.division_code, teams.district_code, null, $division, $district, null)
    and not exists (
        select 1
        from meeting as m
        where m.team_level = 'district' and m.district_code = teams.district_code and m.month = months.month
            and m.known_on <= $as_of::date
    )
order by teams.district_code, months.month;
