-- Reasons given: one row a reason that a source gives for what is missing of an upazila's month, with where it stands.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rule: a reason is the source's own words; one that a meeting's absence hands on to its minutes is listed once.
select
    f.kind,
    f.district_code,
    f.upazila_code,
    f.upazila_bn,
    f.upazila_en,
    f.month,
    f.reason,
    f.known_on,
    f.path
from fact_told as f
where
    not f.value and f.reason is not null
    and f.month between $from_month::date and $to_month::date and is_known(f.known_on, f.known_until, $as_of)
    and in_scope(f.division_code, f.district_code, f.upazila_code, $division, $district, $upazilas)
qualify row_number() over (
    partition by f.upazila_code, f.month, f.reason, f.source_id order by f.inferred, f.kind desc, f.fact_id
) = 1
order by f.month desc, f.upazila_code, f.kind, f.fact_id;
