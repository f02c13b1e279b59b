-- Idea submissions: one row an upazila that existed in one of the months asked for.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rules: design.md "Records" and "Status": due on the campaign's day; where the number of offices that owe an idea is unknown, counts
-- alone. ideas_received is null where no source gives a number: unknown is not zero.
with months as (
    select *
    from upazila_month_status('idea_submitted', $from_month::date, $to_month::date, $as_of::date)
    where in_scope(division_code, district_code, upazila_code, $division, $district, $upazilas)
)

select
    district_code,
    upazila_code,
    arg_max(upazila_bn, month) as upazila_bn,
    any_value(upazila_en) as upazila_en,
    max(due_on) as due_on,
    sum(counted) as ideas_received,
    count(*) filter (where status in ('on_time', 'late', 'received')) as submitted_months,
    count(*) filter (where status = 'not_received') as missed_months,
    count(*) filter (where status = 'not_due_yet') as not_due_yet_months,
    count(*) filter (where status = 'no_data') as unknown_months,
    max(stated_on) as stated_on,
    arg_max(status, month) as latest_status,
    bool_or(doubtful) as doubtful
from months
group by district_code, upazila_code
order by district_code, upazila_code;
