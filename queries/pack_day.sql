-- The day whose knowledge a month's pack shows where none is asked for: one row.
-- Parameters: $division, $district, $to_month, $letter_day (null: the letters bear this day), $today.
-- Rule: the day on which the next month's minutes were due, by the rules of the place's districts, of several the last; never later than
-- today or than the letters; today where no rule is known.
select
    least(
        max(due_by_rule(district_code, 'minutes_received', ($to_month::date + to_months(1))::date)),
        $letter_day::date,
        $today::date
    ) as as_of
from district
where in_scope(division_code, district_code, null, $division, $district, null);
