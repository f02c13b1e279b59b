-- League table: one row a district with an upazila that stood in one of the months asked for.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rule: shared/60_measures.sql for each figure; every rate beside its counts, null where nothing is expected. Ranked by the reporting
-- rate of minutes, the best first; equal rates share a rank, and of them the one with more known months stands first. Only where at least
-- half of the months due are known (shared/65_comparing.sql, `standing`); the others follow without a rank, and nobody has one where fewer than three districts
-- can be ranked. missing_reports: expected and not received. change_… is the difference
-- of two rates (-1 to 1), null where either is unknown. is_empty: no source says anything that a figure counts. Punctuality is the median over the meetings whose two days are known.
with counted as (
    select * from measures(true, $division, $district, $upazilas, $from_month::date, $to_month::date, $as_of::date)
),

places as (
    select
        place.district_code,
        count(distinct place.upazila_code) as upazilas
    from place_of_month($to_month) as place
    where in_scope(place.division_code, place.district_code, place.upazila_code, $division, $district, $upazilas)
    group by place.district_code
),

punctuality as (
    select
        district_code,
        count(*) as meetings,
        count(days_to_issue) as issued_meetings,
        median(days_to_issue) as median_days
    from district_meeting_days($division, $district, $from_month::date, $to_month::date, $as_of::date)
    group by district_code
),

figures as (
    select
        places.district_code,
        places.upazilas,
        coalesce(minutes.done, 0) as received_reports,
        coalesce(minutes.expected, 0) as expected_reports,
        coalesce(minutes.unknown, 0) as unknown_reports,
        coalesce(minutes.expected - minutes.done, 0) as missing_reports,
        minutes.done / nullif(minutes.expected, 0) as reporting_rate,
        coalesce(minutes.on_time, 0) as on_time_reports,
        coalesce(minutes.timed, 0) as timed_reports,
        minutes.on_time / nullif(minutes.timed, 0) as on_time_rate,
        coalesce(minutes.done_before, 0) as received_before,
        coalesce(minutes.expected_before, 0) as expected_before,
        minutes.done_before / nullif(minutes.expected_before, 0) as before_rate,
        coalesce(minutes.done_year_before, 0) as received_year_before,
        coalesce(minutes.expected_year_before, 0) as expected_year_before,
        minutes.done_year_before / nullif(minutes.expected_year_before, 0) as year_before_rate,
        coalesce(meetings.done, 0) as held_meetings,
        coalesce(meetings.expected, 0) as expected_meetings,
        meetings.done / nullif(meetings.expected, 0) as meeting_rate,
        coalesce(dialogues.done, 0) as held_dialogues,
        coalesce(dialogues.expected, 0) as due_dialogues,
        dialogues.done / nullif(dialogues.expected, 0) as dialogue_rate,
        coalesce(ideas.done, 0) as submitted_months,
        coalesce(ideas.expected, 0) as expected_submissions,
        ideas.counted as ideas_received,
        coalesce(decisions.expected, 0) as decisions,
        coalesce(decisions.done, 0) as open_decisions,
        coalesce(decisions.counted, 0) as overdue_decisions,
        coalesce(punctuality.meetings, 0) as team_meetings,
        coalesce(punctuality.issued_meetings, 0) as issued_meetings,
        punctuality.median_days,
        standing(coalesce(minutes.expected, 0), coalesce(minutes.unknown, 0), 3) as standing
    from places
    left join counted as minutes
        on places.district_code = minutes.district_code and minutes.measure = 'minutes_received'
    left join counted as meetings
        on places.district_code = meetings.district_code and meetings.measure = 'meeting_held'
    left join counted as dialogues
        on places.district_code = dialogues.district_code and dialogues.measure = 'dialogue_held'
    left join counted as ideas
        on places.district_code = ideas.district_code and ideas.measure = 'idea_submitted'
    left join counted as decisions
        on places.district_code = decisions.district_code and decisions.measure = 'decision_open'
    left join punctuality on places.district_code = punctuality.district_code
)

select
    case
        when standing = 'ranked' and count(*) over (partition by standing) >= 3
            then rank() over (partition by standing order by reporting_rate desc)
    end as place,
    district.division_code,
    district.district_bn,
    district.district_en,
    figures.*,
    expected_reports + expected_meetings + due_dialogues + expected_submissions + decisions + team_meetings = 0
    and ideas_received is null as is_empty,
    reporting_rate - before_rate as change_before,
    reporting_rate - year_before_rate as change_year_before
from figures
inner join district using (district_code)
order by
    list_position(['ranked', 'little_known', 'no_data'], standing),
    reporting_rate desc nulls last, expected_reports desc, district_code;
