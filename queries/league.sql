-- League table: one row a district with an upazila that stood in one of the months asked for.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rule: shared/60_measures.sql for each figure; every rate beside its counts, null where nothing is expected. Ranked by the reporting
-- rate of minutes, the best first; equal rates share a rank, and of them the one with more known months stands first. Only where at least
-- half of the months due are known (shared/65_comparing.sql, `standing`); the others follow without a rank, and nobody has one where fewer than three districts
-- can be ranked. change_… is the difference
-- of two rates (-1 to 1), null where either is unknown. Punctuality is the median over the meetings whose two days are known.
with measured as (
    select
        district_code,
        any_value(figure) filter (where measure = 'minutes_received') as minutes,
        any_value(figure) filter (where measure = 'meeting_held') as held,
        any_value(figure) filter (where measure = 'dialogue_held') as dialogues,
        any_value(figure) filter (where measure = 'idea_submitted') as ideas,
        any_value(figure) filter (where measure = 'decision_open') as decisions
    from measures(
        true, $division, $district, $upazilas, $from_month::date, $to_month::date, $as_of::date
    ) as figure
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
        coalesce(measured.minutes['done'], 0) as received_reports,
        coalesce(measured.minutes['expected'], 0) as expected_reports,
        coalesce(measured.minutes['unknown'], 0) as unknown_reports,
        measured.minutes['done'] / nullif(measured.minutes['expected'], 0) as reporting_rate,
        coalesce(measured.minutes['on_time'], 0) as on_time_reports,
        coalesce(measured.minutes['timed'], 0) as timed_reports,
        measured.minutes['on_time'] / nullif(measured.minutes['timed'], 0) as on_time_rate,
        coalesce(measured.minutes['done_before'], 0) as received_before,
        coalesce(measured.minutes['expected_before'], 0) as expected_before,
        measured.minutes['done_before'] / nullif(measured.minutes['expected_before'], 0) as before_rate,
        coalesce(measured.minutes['done_year_before'], 0) as received_year_before,
        coalesce(measured.minutes['expected_year_before'], 0) as expected_year_before,
        measured.minutes['done_year_before'] / nullif(measured.minutes['expected_year_before'], 0) as year_before_rate,
        coalesce(measured.held['done'], 0) as held_meetings,
        coalesce(measured.held['expected'], 0) as expected_meetings,
        measured.held['done'] / nullif(measured.held['expected'], 0) as meeting_rate,
        coalesce(measured.dialogues['done'], 0) as held_dialogues,
        coalesce(measured.dialogues['expected'], 0) as due_dialogues,
        measured.dialogues['done'] / nullif(measured.dialogues['expected'], 0) as dialogue_rate,
        coalesce(measured.ideas['done'], 0) as submitted_months,
        coalesce(measured.ideas['expected'], 0) as expected_submissions,
        measured.ideas['counted'] as ideas_received,
        coalesce(measured.decisions['expected'], 0) as decisions,
        coalesce(measured.decisions['done'], 0) as open_decisions,
        coalesce(measured.decisions['counted'], 0) as overdue_decisions,
        coalesce(punctuality.meetings, 0) as team_meetings,
        coalesce(punctuality.issued_meetings, 0) as issued_meetings,
        punctuality.median_days,
        standing(coalesce(measured.minutes['expected'], 0), coalesce(measured.minutes['unknown'], 0), 3) as standing
    from places
    left join measured on places.district_code = measured.district_code
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
    reporting_rate - before_rate as change_before,
    reporting_rate - year_before_rate as change_year_before
from figures
inner join district using (district_code)
order by
    list_position(['ranked', 'little_known', 'no_data'], standing),
    reporting_rate desc nulls last, expected_reports desc, district_code;
