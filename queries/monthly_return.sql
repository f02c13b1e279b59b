-- The month's return: one row an upazila that stood in the month, under each district its sum (level district), the sum of all last (total).
-- Parameters: $division, $district, $upazilas (null: all), $to_month, $as_of.
-- Rules: the columns of the return that offices send; day/30_known_month.sql for what is known of meeting and minutes;
-- shared/30_idea_offices.sql for stages. Ideas count from the first month of the plan year (ideas_from) to $to_month: received as in
-- idea_submissions.sql, null where no source gives a number; stage_unknown_ideas are neither ongoing nor implemented for all we know. Of a sum the ideas are those of the upazilas that are known (idea_upazilas
-- of upazilas): a sum of nothing known is null, never 0.
with statuses as (
    select *
    from upazila_month_statuses($to_month::date, $to_month::date, $as_of::date)
    where
        kind in ('meeting_held', 'minutes_received')
        and in_scope(division_code, district_code, upazila_code, $division, $district, $upazilas)
),

plan_years as (
    select
        u.upazila_code,
        plan_year_of($to_month::date, span.first_month) as ideas_from
    from place_of_month($to_month) as u
    inner join plan_year_span as span
        on
            u.upazila_code = span.upazila_code and u.month >= span.from_month
            and u.month < span.until_month
),

-- The plan year begins at most eleven months before.
received as (
    select
        s.upazila_code,
        idea_total(
            s.counted, s.status, s.counted_in, plan_years.ideas_from, $to_month
        )::integer as ideas_received
    from upazila_month_status(
        'idea_submitted', $division, $district, $upazilas, $to_month::date - to_months(11), $to_month, $as_of
    ) as s
    inner join plan_years on s.upazila_code = plan_years.upazila_code and s.month >= plan_years.ideas_from
    group by s.upazila_code
),

staged as (
    select
        m.upazila_code,
        sum(m.implemented_ideas)::integer as implemented_ideas,
        sum(m.ongoing_ideas)::integer as ongoing_ideas,
        sum(m.stage_unknown_ideas)::integer as stage_unknown_ideas
    from idea_office_campaigns(
        $division, $district, $upazilas, $to_month::date - to_months(11), $to_month::date, $as_of::date
    ) as m
    inner join plan_years on m.upazila_code = plan_years.upazila_code and m.month >= plan_years.ideas_from
    group by m.upazila_code
),

rows_of_upazilas as (
    select
        meeting.division_code,
        meeting.district_code,
        meeting.upazila_code,
        meeting.upazila_bn,
        meeting.upazila_en,
        meeting.month,
        meeting.status as meeting_status,
        meeting.event_on as meeting_on,
        meeting.due_on as meeting_due_on,
        meeting.reason as meeting_reason,
        meeting.inferred as meeting_inferred,
        meeting.doubtful as meeting_doubtful,
        meeting.corrected as meeting_corrected,
        meeting.in_conflict as meeting_in_conflict,
        minutes.status as minutes_status,
        minutes.event_on as minutes_on,
        minutes.due_on as minutes_due_on,
        minutes.reason as minutes_reason,
        minutes.inferred as minutes_inferred,
        minutes.doubtful as minutes_doubtful,
        minutes.corrected as minutes_corrected,
        minutes.in_conflict as minutes_in_conflict,
        meeting.stated_on as meeting_stated_on,
        minutes.stated_on as minutes_stated_on,
        meeting.is_overdue as meeting_overdue,
        minutes.is_overdue as minutes_overdue,
        plan_years.ideas_from,
        received.ideas_received,
        staged.implemented_ideas,
        staged.ongoing_ideas,
        staged.stage_unknown_ideas
    from statuses as meeting
    inner join statuses as minutes
        on meeting.upazila_code = minutes.upazila_code and minutes.kind = 'minutes_received'
    left join plan_years on meeting.upazila_code = plan_years.upazila_code
    left join received on meeting.upazila_code = received.upazila_code
    left join staged on meeting.upazila_code = staged.upazila_code
    where meeting.kind = 'meeting_held'
),

summed as (
    select
        case when grouping(r.district_code) = 1 then 'total' else 'district' end as level,
        r.district_code,
        any_value(r.month) as month,
        count(*) as upazilas,
        count(*) filter (where is_done(r.meeting_status)) as held_meetings,
        count(*) filter (where is_expected(r.meeting_status)) as expected_meetings,
        held_meetings / nullif(expected_meetings, 0) as meeting_rate,
        count(*) filter (where r.meeting_status = 'no_data') as unknown_meetings,
        count(*) filter (where is_done(r.minutes_status)) as received_reports,
        count(*) filter (where is_expected(r.minutes_status)) as expected_reports,
        received_reports / nullif(expected_reports, 0) as reporting_rate,
        count(*) filter (where r.minutes_status = 'no_data') as unknown_reports,
        count(r.ideas_received) as idea_upazilas,
        case when min(r.ideas_from) = max(r.ideas_from) then min(r.ideas_from) end as ideas_from,
        sum(r.ideas_received)::integer as ideas_received,
        sum(r.implemented_ideas)::integer as implemented_ideas,
        sum(r.ongoing_ideas)::integer as ongoing_ideas,
        sum(r.stage_unknown_ideas)::integer as stage_unknown_ideas
    from rows_of_upazilas as r
    group by grouping sets ((r.district_code), ())
),

every as (
    select
        'upazila' as level,
        *
    from rows_of_upazilas
    union all by name
    select *
    from summed
)

select
    every.level,
    every.district_code,
    d.district_bn,
    d.district_en,
    every.upazila_code,
    every.upazila_bn,
    every.upazila_en,
    every.month,
    every.meeting_status,
    every.meeting_on,
    every.meeting_due_on,
    every.meeting_reason,
    every.meeting_inferred,
    every.meeting_doubtful,
    every.meeting_corrected,
    every.meeting_in_conflict,
    every.minutes_status,
    every.minutes_on,
    every.minutes_due_on,
    every.minutes_reason,
    every.minutes_inferred,
    every.minutes_doubtful,
    every.minutes_corrected,
    every.minutes_in_conflict,
    every.ideas_from,
    every.ideas_received,
    every.implemented_ideas,
    every.ongoing_ideas,
    every.stage_unknown_ideas,
    every.upazilas,
    every.held_meetings,
    every.expected_meetings,
    every.meeting_rate,
    every.unknown_meetings,
    every.received_reports,
    every.expected_reports,
    every.reporting_rate,
    every.unknown_reports,
    every.idea_upazilas,
    every.meeting_stated_on,
    every.minutes_stated_on,
    every.meeting_overdue,
    every.minutes_overdue
from every
left join district as d on every.district_code = d.district_code
where every.level != 'total' or every.upazilas > 0
order by every.level = 'total', every.district_code, every.level = 'district', every.upazila_code;
