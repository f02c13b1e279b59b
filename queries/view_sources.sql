-- Source files of a view: one row a file whose meeting is of the months asked for, or that speaks of an upazila in them.
-- Parameters: $division, $district (null: all), $from_month, $to_month, $as_of.
-- Rule: what is taken away names where its figures come from. is_register: a register, not a paper.
with speaking as (
    select distinct f.source_id
    from fact as f
    inner join district on f.district_code = district.district_code
    where
        in_scope(district.division_code, f.district_code, null, $division, $district, null)
        and f.month between $from_month::date and $to_month::date
        and is_known(f.known_on, f.known_until, $as_of)
),

met as (
    select m.source_id
    from meeting as m
    inner join district as d using (district_code)
    where
        m.known_on <= $as_of::date and m.month between $from_month::date and $to_month::date
        and in_scope(d.division_code, m.district_code, null, $division, $district, null)
)

select
    path,
    kind != 'minutes' as is_register
from source
where
    source_id in (select source_id from speaking)
    or source_id in (select source_id from met)
order by path;
