-- Which upazilas are furthest behind, and why: one row an upazila that stood in one of the months asked for, the furthest behind first.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rule: ranked by the reporting rate of minutes, the lowest first; of equal rates the one with more months overdue, then the longer streak
-- of misses; still equal, they share a rank (`sharing`: with how many others). Only where at least three months are known, of a shorter
-- stretch all (shared/65_comparing.sql, `standing`); the others follow without a rank. No rank where fewer than three can be ranked.
-- Behind (`is_behind`) is whose minutes a source still misses after their due day, without one after the month: a "no" that is older
-- counts in the rate alone. `reasons` are the words that sources give for what is missing (minutes, meeting, dialogue: reason_kinds says
-- of which) in these months, the one given most often first; null where none is given.
with counted as (
    select
        upazila_code,
        count(*) filter (where measure = 'minutes_received' and done) as received_reports,
        count(*) filter (where measure = 'minutes_received' and expected) as expected_reports,
        count(*) filter (where measure = 'minutes_received' and status = 'not_received') as missing_reports,
        count(*) filter (where measure = 'minutes_received' and status = 'late') as late_reports,
        count(*) filter (where measure = 'minutes_received' and status = 'no_data') as unknown_reports,
        received_reports / nullif(expected_reports, 0) as reporting_rate,
        count(*) filter (where measure = 'meeting_held' and done) as held_meetings,
        count(*) filter (where measure = 'meeting_held' and expected) as expected_meetings,
        expected_meetings - held_meetings as missed_meetings,
        count(*) filter (where measure = 'minutes_received' and is_missed) as overdue_reports,
        count(*) filter (where measure = 'dialogue_held' and done) as held_dialogues,
        count(*) filter (where measure = 'dialogue_held' and expected) as due_dialogues,
        due_dialogues - held_dialogues as missed_dialogues
    from counted_thing
    where
        measure in ('minutes_received', 'meeting_held', 'dialogue_held')
        and counts_in(since, until, gone, $from_month::date, $to_month::date)
        and in_scope(division_code, district_code, upazila_code, $division, $district, $upazilas)
    group by upazila_code
),

said as (
    select
        upazila_code,
        reason,
        min(kind) as kind,
        count(*) as times,
        max(month) as last_month
    from said_reason
    where
        month between $from_month::date and $to_month::date
        and in_scope(division_code, district_code, upazila_code, $division, $district, $upazilas)
    group by upazila_code, reason
),

reasons as (
    select
        upazila_code,
        list(reason order by times desc, last_month desc, reason) as reasons,
        list(times order by times desc, last_month desc, reason) as reason_times,
        list(
            coalesce(kind, 'minutes_received')::varchar order by times desc, last_month desc, reason
        ) as reason_kinds
    from said
    group by upazila_code
),

figures as (
    select
        place.district_code,
        counted.upazila_code,
        place.upazila_bn,
        place.upazila_en,
        counted.* exclude (upazila_code),
        coalesce(streak.missed_months, 0) as missed_months,
        coalesce(streak.in_streak, false) as in_streak,
        streak.since_month,
        reasons.reasons,
        reasons.reason_times,
        reasons.reason_kinds,
        standing(
            counted.expected_reports,
            0,
            least(3, date_diff('month', $from_month::date, $to_month::date) + 1)
        ) as standing
    from counted
    inner join place_of_month($to_month) as place on counted.upazila_code = place.upazila_code
    left join reasons on counted.upazila_code = reasons.upazila_code
    left join
        miss_streaks('minutes_received', $division, $district, $upazilas, $to_month::date, $as_of::date) as streak
        on counted.upazila_code = streak.upazila_code
)

select
    case
        when standing = 'ranked' and count(*) over (partition by standing) >= 3
            then rank() over (
                partition by standing order by reporting_rate, overdue_reports desc, missed_months desc
            )
    end as place,
    if(
        place is not null,
        count(*) over (partition by standing, reporting_rate, overdue_reports, missed_months) - 1,
        null
    ) as sharing,
    overdue_reports > 0 as is_behind,
    * exclude (overdue_reports),
    overdue_reports
from figures
order by
    list_position(['ranked', 'little_known', 'no_data'], standing),
    reporting_rate nulls last, overdue_reports desc, missed_months desc, upazila_code;
