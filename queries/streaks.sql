-- Streaks of misses: one row an upazila that stands in $to_month and of which any month is known, the longest streak first.
-- Parameters: $kind (null: minutes_received), $division, $district, $upazilas (null: all), $to_month, $as_of.
-- Rule: shared/65_comparing.sql (miss_streaks): counted back from the last known month; a month of no data neither breaks a streak nor
-- counts in it.
select
    u.district_code,
    u.upazila_code,
    u.upazila_bn,
    u.upazila_en,
    streak.missed_months,
    streak.in_streak,
    streak.since_month,
    streak.last_known_month,
    streak.last_done_month,
    streak.unknown_within
from miss_streaks(
    coalesce($kind, 'minutes_received'), $division, $district, $upazilas, $to_month::date, $as_of::date
) as streak
inner join place_of_month($to_month) as u using (upazila_code)
order by streak.missed_months desc, streak.since_month, u.upazila_code;
