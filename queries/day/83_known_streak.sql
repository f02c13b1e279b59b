-- Streaks of misses as known on $day: one row an upazila, kind and month of which it is known whether it was done, which says how things
-- stand from that month on until the next one known (`until`).
-- Rule: months not received (or not held, not sent), counted back from the last known month up to the last one that was not missed.
-- A "no" that is older than the due day is no miss: as a month of no data.
-- A month of no data neither breaks the streak nor counts in it (`unknown_within`: how many lie between its first and its last month);
-- `in_streak` from two misses on. `last_known_month` says how far anything is known.
create or replace table known_streak as
with known as (
    select
        place.division_code,
        known.district_code,
        known.upazila_code,
        known.kind,
        known.month,
        is_done(known.status) as done,
        max(known.month) filter (where is_done(known.status)) over so_far as last_done_month
    from known_month as known
    inner join place on known.upazila_code = place.upazila_code
    where
        (
            is_done(known.status)
            or is_missed(known.is_overdue, known.due_on, known.status, known.stated_on, known.month)
        )
        and (place.exists_from is null or known.month >= place.exists_from)
    window so_far as (
        partition by known.kind, known.upazila_code order by known.month
        range between unbounded preceding and current row
    )
)

select
    division_code,
    district_code,
    upazila_code,
    kind,
    month as last_known_month,
    coalesce(lead(month) over (partition by kind, upazila_code order by month), date '9999-12-31') as until,
    last_done_month,
    count(*) filter (where not done) over since_done as missed_months,
    missed_months >= 2 as in_streak,
    min(month) filter (where not done) over since_done as since_month,
    date_diff('month', since_month, month) + 1 - missed_months as unknown_within
from known
window since_done as (
    partition by kind, upazila_code, last_done_month order by month
    range between unbounded preceding and current row
)
order by district_code, kind, last_known_month, upazila_code;
