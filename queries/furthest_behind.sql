-- Which upazilas are furthest behind, and why: one row an upazila that stood in one of the months asked for, the furthest behind first.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rule: ranked by the reporting rate of minutes, the lowest first; of equal rates the one with more months overdue, then the longer streak
-- of misses; still equal, they share a rank. Only where at least three months are known, of a shorter stretch all
-- (shared/65_comparing.sql, `standing`); the others follow without a rank. No rank where fewer than three can be ranked.
-- Behind (`is_behind`) is whose minutes a source still misses after their due day, without one after the month: a "no" that is older
-- counts in the rate alone. `reasons` are the words that sources give for what is missing (minutes, meeting, dialogue: reason_kinds says
-- of which) in these months, the one given most often first; null where none is given.
with months as (
    select
        district_code,
        upazila_code,
        arg_max(upazila_bn, month) as upazila_bn,
        any_value(upazila_en) as upazila_en,
        count(*) filter (where kind = 'minutes_received' and is_done(status)) as received_reports,
        count(*) filter (where kind = 'minutes_received' and is_expected(status)) as expected_reports,
        count(*) filter (where kind = 'minutes_received' and status = 'not_received') as missing_reports,
        count(*) filter (where kind = 'minutes_received' and status = 'late') as late_reports,
        count(*) filter (where kind = 'minutes_received' and status = 'no_data') as unknown_reports,
        received_reports / nullif(expected_reports, 0) as reporting_rate,
        count(*) filter (where kind = 'meeting_held' and is_done(status)) as held_meetings,
        count(*) filter (where kind = 'meeting_held' and is_expected(status)) as expected_meetings,
        expected_meetings - held_meetings as missed_meetings,
        count(*) filter (
            where
            kind = 'minutes_received'
            and is_missed(is_overdue, due_on, status, stated_on, month)
        ) as overdue_reports
    from upazila_month_statuses($from_month::date, $to_month::date, $as_of::date)
    where
        kind in ('minutes_received', 'meeting_held')
        and in_scope(division_code, district_code, upazila_code, $division, $district, $upazilas)
    group by district_code, upazila_code
),

dialogues as (
    select
        upazila_code,
        count(*) filter (where is_done(status)) as held_dialogues,
        count(*) filter (where is_expected(status)) as due_dialogues
    from dialogue_plans_in($division, $district, $upazilas, $from_month::date, $to_month::date, $as_of::date)
    where planned_month <= $to_month::date
    group by upazila_code
),

-- A reason that a meeting's absence hands on to its minutes is one reason.
said as (
    select
        upazila_code,
        reason,
        min(kind) filter (where not inferred) as kind,
        count(distinct concat_ws(' ', month, source_id)) as times,
        max(month) as last_month
    from fact
    where
        not value and reason is not null and kind in ('minutes_received', 'meeting_held', 'dialogue_held')
        and month between $from_month::date and $to_month::date and is_known(known_on, known_until, $as_of)
        and in_scope(null, district_code, upazila_code, null, $district, $upazilas)
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
        months.*,
        coalesce(dialogues.held_dialogues, 0) as held_dialogues,
        coalesce(dialogues.due_dialogues, 0) as due_dialogues,
        coalesce(dialogues.due_dialogues - dialogues.held_dialogues, 0) as missed_dialogues,
        coalesce(streak.missed_months, 0) as missed_months,
        coalesce(streak.in_streak, false) as in_streak,
        streak.since_month,
        reasons.reasons,
        reasons.reason_times,
        reasons.reason_kinds,
        standing(
            months.expected_reports,
            0,
            least(3, date_diff('month', $from_month::date, $to_month::date) + 1)
        ) as standing
    from months
    left join dialogues using (upazila_code)
    left join reasons using (upazila_code)
    left join
        miss_streaks('minutes_received', $division, $district, $upazilas, $to_month::date, $as_of::date) as streak
        using (upazila_code)
)

select
    case
        when standing = 'ranked' and count(*) over (partition by standing) >= 3
            then rank() over (
                partition by standing order by reporting_rate, overdue_reports desc, missed_months desc
            )
    end as place,
    overdue_reports > 0 as is_behind,
    * exclude (overdue_reports),
    overdue_reports
from figures
order by
    list_position(['ranked', 'little_known', 'no_data'], standing),
    reporting_rate nulls last, overdue_reports desc, missed_months desc, upazila_code;
