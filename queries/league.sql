-- League table: one row a district with an upazila that stood in one of the months asked for.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rule: shared/60_measures.sql for each figure; every rate beside its counts, null where nothing is expected. Ranked by the reporting
-- rate of minutes, the best first; equal rates share a rank, and of them the one with more known months stands first. Only where at least
-- half of the months due are known (shared/65_comparing.sql, `standing`); the others follow without a rank, and nobody has one where fewer than three districts
-- can be ranked. missing_reports: expected and not received. change_… is the difference
-- of two rates (-1 to 1), null where either is unknown. is_empty: no source says anything that a figure counts. Punctuality is the median over the meetings whose two days are known.
with counted as (
    select
        district_code,
        count(*) filter (where measure = 'minutes_received' and asked and done) as received_reports,
        count(*) filter (where measure = 'minutes_received' and asked and expected) as expected_reports,
        count(*) filter (where measure = 'minutes_received' and asked and status = 'no_data') as unknown_reports,
        expected_reports - received_reports as missing_reports,
        received_reports / nullif(expected_reports, 0) as reporting_rate,
        count(*) filter (where measure = 'minutes_received' and asked and status = 'on_time') as on_time_reports,
        count(*) filter (where measure = 'minutes_received' and asked and timed) as timed_reports,
        on_time_reports / nullif(timed_reports, 0) as on_time_rate,
        count(*) filter (where measure = 'minutes_received' and before and done) as received_before,
        count(*) filter (where measure = 'minutes_received' and before and expected) as expected_before,
        received_before / nullif(expected_before, 0) as before_rate,
        count(*) filter (where measure = 'minutes_received' and year_before and done) as received_year_before,
        count(*) filter (where measure = 'minutes_received' and year_before and expected) as expected_year_before,
        received_year_before / nullif(expected_year_before, 0) as year_before_rate,
        count(*) filter (where measure = 'meeting_held' and asked and done) as held_meetings,
        count(*) filter (where measure = 'meeting_held' and asked and expected) as expected_meetings,
        held_meetings / nullif(expected_meetings, 0) as meeting_rate,
        count(*) filter (where measure = 'dialogue_held' and asked and done) as held_dialogues,
        count(*) filter (where measure = 'dialogue_held' and asked and expected) as due_dialogues,
        held_dialogues / nullif(due_dialogues, 0) as dialogue_rate,
        count(*) filter (where measure = 'idea_submitted' and asked and done) as submitted_months,
        count(*) filter (where measure = 'idea_submitted' and asked and expected) as expected_submissions,
        sum(counted) filter (where measure = 'idea_submitted' and asked)::bigint as ideas_received,
        count(*) filter (where measure = 'decision_open' and asked) as decisions,
        count(*) filter (where measure = 'decision_open' and asked and done) as open_decisions,
        count(*) filter (where measure = 'decision_open' and asked and is_overdue) as overdue_decisions
    from measured($division, $district, $upazilas, $from_month::date, $to_month::date, $as_of::date)
    group by district_code
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
        coalesce(counted.received_reports, 0) as received_reports,
        coalesce(counted.expected_reports, 0) as expected_reports,
        coalesce(counted.unknown_reports, 0) as unknown_reports,
        coalesce(counted.missing_reports, 0) as missing_reports,
        counted.reporting_rate,
        coalesce(counted.on_time_reports, 0) as on_time_reports,
        coalesce(counted.timed_reports, 0) as timed_reports,
        counted.on_time_rate,
        coalesce(counted.received_before, 0) as received_before,
        coalesce(counted.expected_before, 0) as expected_before,
        counted.before_rate,
        coalesce(counted.received_year_before, 0) as received_year_before,
        coalesce(counted.expected_year_before, 0) as expected_year_before,
        counted.year_before_rate,
        coalesce(counted.held_meetings, 0) as held_meetings,
        coalesce(counted.expected_meetings, 0) as expected_meetings,
        counted.meeting_rate,
        coalesce(counted.held_dialogues, 0) as held_dialogues,
        coalesce(counted.due_dialogues, 0) as due_dialogues,
        counted.dialogue_rate,
        coalesce(counted.submitted_months, 0) as submitted_months,
        coalesce(counted.expected_submissions, 0) as expected_submissions,
        counted.ideas_received,
        coalesce(counted.decisions, 0) as decisions,
        coalesce(counted.open_decisions, 0) as open_decisions,
        coalesce(counted.overdue_decisions, 0) as overdue_decisions,
        coalesce(punctuality.meetings, 0) as team_meetings,
        coalesce(punctuality.issued_meetings, 0) as issued_meetings,
        punctuality.median_days,
        standing(coalesce(counted.expected_reports, 0), coalesce(counted.unknown_reports, 0), 3) as standing
    from places
    left join counted on places.district_code = counted.district_code
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
