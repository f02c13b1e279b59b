-- Contradictions: one row a fact of an upazila's month about which sources disagree, so that both can be read.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rule: marts/30_upazila_month_status.sql (in_conflict); both are kept, the register's date wins. `disagreement` says over what:
--   own_paper   the upazila's own paper lies in data/, another source says that its minutes did not come
--   yes_and_no  one source says yes, another no
--   days        all say yes, of different days
with disputed as (
    select
        kind,
        upazila_code,
        month
    from upazila_month_known
    where
        in_conflict and known_from <= $as_of::date and known_until > $as_of::date
        and month between $from_month::date and $to_month::date
)

select
    f.kind,
    f.district_code,
    f.upazila_code,
    f.upazila_bn,
    f.upazila_en,
    f.month,
    f.value,
    f.day,
    f.count,
    f.reason,
    f.inferred,
    f.doubtful,
    f.corrected,
    f.origin,
    f.known_on,
    f.meeting_id,
    f.item_no,
    f.quote,
    f.fact_id,
    f.path,
    f.sheet,
    f.row_no,
    f.cell,
    case
        when bool_or(f.origin = 'own_paper') over month_of_kind and not bool_and(f.value) over month_of_kind
            then 'own_paper'
        when bool_and(f.value) over month_of_kind then 'days'
        else 'yes_and_no'
    end as disagreement
from disputed
inner join fact_told as f
    on disputed.kind = f.kind and disputed.upazila_code = f.upazila_code and disputed.month = f.month
where
    f.known_on <= $as_of::date
    and in_scope(f.division_code, f.district_code, f.upazila_code, $division, $district, $upazilas)
window month_of_kind as (partition by f.kind, f.upazila_code, f.month)
order by f.month desc, f.upazila_code, f.kind, f.known_on, f.fact_id;
