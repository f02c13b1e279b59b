-- Dialogues: one row a planned dialogue of the plan years that the months asked for belong to, and one a dialogue held without a
-- known plan (planned_month null).
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rules: day/40_known_dialogue.sql.
select
    district_code,
    upazila_code,
    upazila_bn,
    upazila_en,
    plan_year_from,
    planned_month,
    due_on,
    status,
    held_on,
    stated_on,
    months_overdue as months_overdue_when_stated,
    months_overdue,
    doubtful,
    corrected,
    is_overdue,
    in_conflict or paper_month is not null as in_conflict,
    other_days,
    plan_year_until
from dialogue_plans_in($division, $district, $upazilas, $from_month::date, $to_month::date, $as_of::date)
order by planned_month nulls last, upazila_code;
