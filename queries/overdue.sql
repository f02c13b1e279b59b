-- What is overdue: one row a thing that a source says is missing and whose due day has passed.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rules: day/86_overdue_thing.sql. `since` is the due day; `stated_on` the day it was last said, which may lie before it: a "no" holds until a
-- later source speaks. What no source ever called missing is unknown, not overdue, and not listed here; nor is a decision that a later one of
-- those asked for continues (shared/50_decisions.sql). `team_code`: the place whose team took the decision.
select
    what,
    district_code,
    upazila_code,
    upazila_bn,
    upazila_en,
    month,
    since,
    stated_on,
    decision_id,
    text,
    roles,
    implementers,
    responsible_codes,
    team_code
from overdue_thing
where
    since < $as_of::date and counts_from <= $to_month::date and counts_until > $from_month::date
    and in_scope(division_code, district_code, null, $division, $district, null)
    and is_of_upazilas(upazila_code, concerned_codes, $upazilas)
    and taken_up_in(taken_up, $upazilas, $from_month::date, $to_month::date) is null
order by since, what, upazila_code, decision_id;
