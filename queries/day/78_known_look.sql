-- Looks at pages of web portals (an office's, or the whole portal's: office ''), as known on $day: one row a look. Of an upazila, or of the district
-- itself where upazila_code is null. `of_month`: the month that it is counted in, of what minutes say the month that they speak of.
-- Rules. on_time: the page was current; late: it was put right since; not_received: it was not. Of rows of registers that call one page
-- current and not current on one day the later row stands (register_conflicts.sql lists them).
create or replace table known_look as
select
    district_code,
    upazila_code,
    coalesce(office, '') as office,
    date_trunc('month', checked_on)::date as of_month,
    checked_on,
    if(is_current, 'on_time', if(put_right_on <= $day::date, 'late', 'not_received')) as status,
    remark
from portal_check
where checked_on <= $day::date
window of_page as (partition by district_code, upazila_code, office, checked_on)
qualify
    bool_and(is_current) over of_page = bool_or(is_current) over of_page
    or row_number() over (
        partition by district_code, upazila_code, office, checked_on
        order by source_id, sheet desc, row_no desc
    ) = 1
union all by name
select
    district_code,
    upazila_code,
    '' as office,
    month as of_month,
    coalesce(day, known_on) as checked_on,
    if(value, 'on_time', 'not_received') as status,
    reason as remark
from fact
where kind = 'portal_updated' and origin = 'minutes' and is_known(known_on, known_until, $day)
order by district_code, upazila_code, checked_on;
