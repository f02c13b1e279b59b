-- Ideas by district: one row a district with an upazila that stood in one of the months asked for, and the sum of all last (total).
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rules: as in idea_submissions.sql. idea_upazilas of upazilas have a number of ideas: a sum of nothing known is null, never 0.
with months as (
    select *
    from upazila_month_status('idea_submitted', $division, $district, $upazilas, $from_month, $to_month, $as_of)
),

received as (
    select
        district_code,
        upazila_code,
        idea_total(counted, status, counted_in, $from_month, $to_month) as ideas_received
    from months
    group by district_code, upazila_code
),

offices as (
    select
        upazila_code,
        sum(owing_offices) as owing_offices,
        sum(sent_offices) filter (where owing_offices is not null) as sent_of_owing,
        sum(sent_offices) as sent_offices,
        sum(ongoing_ideas) as ongoing_ideas,
        sum(implemented_ideas) as implemented_ideas,
        sum(stage_unknown_ideas) as stage_unknown_ideas
    from idea_office_campaigns(
        $division, $district, $upazilas, $from_month::date, $to_month::date, $as_of::date
    )
    group by upazila_code
),

summed as (
    select
        case when grouping(received.district_code) = 1 then 'total' else 'district' end as level,
        received.district_code,
        count(*) as upazilas,
        count(received.ideas_received) as idea_upazilas,
        sum(received.ideas_received)::integer as ideas_received,
        sum(offices.owing_offices)::integer as owing_offices,
        sum(offices.sent_offices)::integer as sent_offices,
        sum(offices.sent_of_owing) / nullif(sum(offices.owing_offices), 0) as office_rate,
        sum(offices.ongoing_ideas)::integer as ongoing_ideas,
        sum(offices.implemented_ideas)::integer as implemented_ideas,
        sum(offices.stage_unknown_ideas)::integer as stage_unknown_ideas
    from received
    left join offices on received.upazila_code = offices.upazila_code
    group by grouping sets ((received.district_code), ())
)

select
    summed.level,
    summed.district_code,
    d.district_bn,
    d.district_en,
    summed.upazilas,
    summed.idea_upazilas,
    summed.ideas_received,
    summed.owing_offices,
    summed.sent_offices,
    summed.office_rate,
    summed.ongoing_ideas,
    summed.implemented_ideas,
    summed.stage_unknown_ideas
from summed
left join district as d on summed.district_code = d.district_code
where summed.level = 'district' or summed.upazilas > 0
order by summed.level = 'total', summed.district_code;
