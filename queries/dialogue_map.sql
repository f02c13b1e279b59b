-- Dialogues by place: one row an upazila that existed in $to_month, with one status over its plans of the plan year up to that month.
-- Parameters: $division, $district, $upazilas (null: all), $to_month, $as_of.
-- Rule: one that was not held outweighs all; then what no source speaks of, then late, day unknown, on time and
-- not due yet; `corrected` where a person corrected a word on one of them. An upazila whose plan no source names is no_data.
with plans as (
    select
        upazila_code,
        min(list_position(
            ['not_received', 'no_data', 'late', 'received', 'on_time', 'not_due_yet'], status
        )) as gravest,
        bool_or(corrected) as corrected
    from dialogue_plans_in($division, $district, $upazilas, $to_month::date, $to_month::date, $as_of::date)
    where planned_month <= $to_month::date
    group by upazila_code
)

select
    u.division_code,
    u.district_code,
    u.upazila_code,
    u.upazila_bn,
    u.upazila_en,
    u.month,
    coalesce(
        ['not_received', 'no_data', 'late', 'received', 'on_time', 'not_due_yet'][plans.gravest::integer], 'no_data'
    ) as status,
    coalesce(plans.corrected, false) as corrected
from place_of_month($to_month) as u
left join plans using (upazila_code)
where in_scope(u.division_code, u.district_code, u.upazila_code, $division, $district, $upazilas)
order by u.district_code, u.upazila_code;
