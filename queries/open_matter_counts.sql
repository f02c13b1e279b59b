-- How much is open: one row, the matters with an open decision taken up to the month, as known on the day.
-- Parameters: $division, $district, $upazilas (null: all), $to_month, $as_of.
-- Rules: shared/52_open_matters.sql. Standing rules are counted apart, in no other figure. The four statuses add up to the matters;
-- `due_soon_matters` are those that come due within 15 days, to `soon_until`, whatever their status. The oldest is none of the rules.
-- `topics`: what they are about, by the decision of each that stands worst.
with matters as (
    select
        bool_and(standing) as standing,
        arg_min(own_status, stands_at) as status,
        arg_min(topic, stands_at) as topic,
        bool_or(due_soon) as due_soon,
        any_value(first_raised_on) as first_raised_on,
        any_value(age_months) as age_months
    from known_decision
    where
        is_open_in(month, own_status, taken_up, continued_in, $upazilas, $to_month::date)
        and in_scope(division_code, district_code, null, $division, $district, null)
        and is_of_upazilas(null, concerned_codes, $upazilas)
    group by chain_id
)

select
    count(*) filter (where not standing) as open_matters,
    count(*) filter (where not standing and status = 'overdue') as overdue_matters,
    count(*) filter (where not standing and status = 'due_passed') as due_passed_matters,
    count(*) filter (where not standing and status = 'not_due_yet') as not_due_yet_matters,
    count(*) filter (where not standing and status = 'undated') as undated_matters,
    count(*) filter (where due_soon) as due_soon_matters,
    count(*) filter (where standing) as standing_matters,
    $as_of::date + 15 as soon_until,
    min(first_raised_on) filter (where not standing) as oldest_raised_on,
    max(age_months) filter (where not standing) as oldest_months,
    coalesce(list_sort(list(distinct topic) filter (where not standing)), []) as topics
from matters;
