-- Source files of a view: one row a file whose meeting is of the months asked for, or that speaks of an upazila in them.
-- Parameters: $division, $district (null: all), $from_month, $to_month, $as_of.
-- Rule: what is taken away names where its figures come from. is_register: a register, not a paper.
select distinct
    path,
    is_register
from source_told
where
    in_scope(division_code, district_code, null, $division, $district, null)
    and month between $from_month::date and $to_month::date
    and known_on <= $as_of::date
order by path;
