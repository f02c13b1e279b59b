-- Tour days of the Deputy Commissioner as known on $day: one row an upazila and month with one that has come. `on_tour`: whether the upazila team's
-- meeting of the month was held on one of them; null where the meeting's day is not known.
create or replace table known_tour as
with toured as (
    select
        upazila_code,
        toured_on
    from tour_day
    where toured_on <= $day::date
    union
    select
        s.upazila_code,
        s.day as toured_on
    from place_statement as s
    inner join meeting as m using (meeting_id)
    where s.kind = 'tour_planned' and greatest(s.day, m.known_on) <= $day::date
),

counted as (
    select
        upazila_code,
        date_trunc('month', toured_on)::date as month,
        count(*) as tour_days,
        list(toured_on) as days
    from toured
    group by upazila_code, date_trunc('month', toured_on)
)

select
    u.district_code,
    c.upazila_code,
    c.month,
    c.tour_days,
    list_contains(c.days, held.event_on) as on_tour
from counted as c
inner join upazila as u on c.upazila_code = u.upazila_code
left join known_month as held
    on held.kind = 'meeting_held' and c.upazila_code = held.upazila_code and c.month = held.month
order by c.upazila_code, c.month;
