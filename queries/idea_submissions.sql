-- Idea submissions: one row an upazila that existed in one of the months asked for.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rules: due on the campaign's day; where the number of offices that owe an idea is unknown, counts
-- alone. ideas_received is null where no source gives a number: unknown is not zero. Offices and stages as the registers give them
-- (shared/30_idea_offices.sql), null where none does; an office owes one idea a campaign, so that over several months they add up.
-- What papers count of a month without a campaign is left out of the sum where the registers count the same ideas with a campaign in it (idea_total).
with months as (
    select *
    from upazila_month_status('idea_submitted', $division, $district, $upazilas, $from_month, $to_month, $as_of)
),

offices as (
    select
        upazila_code,
        sum(owing_offices)::integer as owing_offices,
        sum(sent_offices) filter (where owing_offices is not null)::integer as sent_of_owing,
        sum(sent_offices)::integer as sent_offices,
        sum(ongoing_ideas)::integer as ongoing_ideas,
        sum(implemented_ideas)::integer as implemented_ideas,
        sum(stage_unknown_ideas)::integer as stage_unknown_ideas
    from idea_office_campaigns(
        $division, $district, $upazilas, $from_month::date, $to_month::date, $as_of::date
    )
    group by upazila_code
)

select
    m.district_code,
    m.upazila_code,
    arg_max(m.upazila_bn, m.month) as upazila_bn,
    any_value(m.upazila_en) as upazila_en,
    max(m.due_on) as due_on,
    idea_total(m.counted, m.status, m.counted_in, $from_month, $to_month) as ideas_received,
    count(*) filter (where is_done(m.status)) as submitted_months,
    count(*) filter (where m.status = 'not_received') as missed_months,
    count(*) filter (where m.status = 'not_due_yet') as not_due_yet_months,
    count(*) filter (where m.status = 'no_data') as unknown_months,
    max(m.stated_on) as stated_on,
    arg_max(m.status, m.month) as latest_status,
    arg_max(m.is_overdue, m.month) as latest_is_overdue,
    arg_max(m.counted_in, m.month) filter (where m.month = $to_month::date) as latest_counted_in,
    arg_max(m.event_on, m.month) filter (where m.month = $to_month::date) as latest_event_on,
    arg_max(m.stated_on, m.month) as latest_stated_on,
    arg_max(m.due_on, m.month) as latest_due_on,
    bool_or(m.doubtful) as doubtful,
    any_value(o.owing_offices) as owing_offices,
    any_value(o.sent_offices) as sent_offices,
    any_value(o.sent_of_owing) / nullif(any_value(o.owing_offices), 0) as office_rate,
    any_value(o.ongoing_ideas) as ongoing_ideas,
    any_value(o.implemented_ideas) as implemented_ideas,
    any_value(o.stage_unknown_ideas) as stage_unknown_ideas
from months as m
left join offices as o on m.upazila_code = o.upazila_code
group by m.district_code, m.upazila_code
order by m.district_code, m.upazila_code;
