-- Source files of a view: one row a file whose meeting is of the months asked for, or that speaks of an upazila in them.
-- Parameters: $division, $district (null: all), $from_month, $to_month, $as_of.
-- Rule: design.md principle 2: what is taken away names where its figures come from.
with speaking as (
    select distinct f.meeting_id
    from fact as f
    inner join upazila using (upazila_code)
    inner join district using (district_code)
    where
        in_scope(district.division_code, upazila.district_code, null, $division, $district, null)
        and f.month between $from_month::date and $to_month::date
)

select distinct source.path
from meeting as m
inner join source on m.source_id = source.source_id
inner join district as d on m.district_code = d.district_code
left join speaking on m.meeting_id = speaking.meeting_id
where
    m.known_on <= $as_of::date
    and (
        speaking.meeting_id is not null
        or (
            m.month between $from_month::date and $to_month::date
            and in_scope(d.division_code, m.district_code, null, $division, $district, null)
        )
    )
order by source.path;
