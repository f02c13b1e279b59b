-- Dialogue completion: one row an upazila that existed in one of the months asked for, also where no plan is known.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rule: completion = held / due, over the plans of the plan year up to $to_month; an upazila whose plan no source
-- names is unknown (plans_known false, rate null), outside the denominator.
with plans as (
    select
        upazila_code,
        count(*) filter (where planned_month is not null) as planned_dialogues,
        count(*) filter (where planned_month is null) as unplanned_dialogues,
        count(*) filter (
            where planned_month <= $to_month::date and is_expected(status)
        ) as due_dialogues,
        count(*) filter (
            where planned_month <= $to_month::date and is_done(status)
        ) as held_dialogues,
        count(*) filter (where planned_month <= $to_month::date and status = 'no_data') as unknown_dialogues
    from dialogue_plans_in($division, $district, $upazilas, $from_month::date, $to_month::date, $as_of::date)
    group by upazila_code
),

places as (
    select
        district_code,
        upazila_code,
        arg_max(upazila_bn, month) as upazila_bn,
        any_value(upazila_en) as upazila_en
    from place_of_month($to_month)
    where in_scope(division_code, district_code, upazila_code, $division, $district, $upazilas)
    group by district_code, upazila_code
)

select
    places.*,
    coalesce(plans.planned_dialogues, 0) > 0 as plans_known,
    plans.planned_dialogues,
    plans.due_dialogues,
    plans.held_dialogues,
    plans.unknown_dialogues,
    plans.unplanned_dialogues,
    plans.held_dialogues / nullif(plans.due_dialogues, 0) as completion_rate
from places
left join plans using (upazila_code)
order by places.district_code, places.upazila_code;
