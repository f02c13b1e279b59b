-- Comparing places: whether enough is known of one to rank it, streaks of misses, how soon a district's minutes are issued.

-- Where a place stands in a ranking: `ranked` only where at least half of its upazilas' months that are due are known, and three (of a
-- shorter stretch all: `least_known`), so that 1 of 1 does not beat 11 of 12 in silence; `little_known` with less, `no_data` with none: listed apart, without a rank.
create macro standing(known, unknown, least_known) as (
    case when known = 0 then 'no_data' when known < unknown or known < least_known then 'little_known' else 'ranked' end
);

-- Streak of misses: one row an upazila of which any month is known up to `to_month`.
-- Rule: months not received (or not held, not sent), counted back from the last known month up to the last one that was not missed.
-- A "no" that is older than the due day is no miss: as a month of no data.
-- A month of no data neither breaks the streak nor counts in it (`unknown_within`: how many lie between its first and its last month);
-- `in_streak` from two misses on. `last_known_month` says how far anything is known.
create macro miss_streaks(kind_asked, division, district, upazilas, to_month, as_of) as table
with known as (
    select
        known.upazila_code,
        known.month,
        is_done(known.status) as done
    from known_month as known
    inner join place on known.upazila_code = place.upazila_code
    where
        known.kind = kind_asked::statement_kind and known.month <= to_month::date
        and (
            is_done(known.status)
            or is_missed(known.is_overdue, known.due_on, known.status, known.stated_on, known.month)
        )
        and (place.exists_from is null or known.month >= place.exists_from)
        and in_scope(place.division_code, place.district_code, place.upazila_code, division, district, upazilas)
),

last_done as (
    select
        upazila_code,
        max(month) filter (where done) as last_done_month,
        max(month) as last_known_month
    from known
    group by upazila_code
),

missed as (
    select
        upazila_code,
        count(*) filter (where last_done_month is null or month > last_done_month) as missed_months,
        min(month) filter (where last_done_month is null or month > last_done_month) as since_month
    from known
    inner join last_done using (upazila_code)
    group by upazila_code
)

select
    upazila_code,
    missed_months,
    missed_months >= 2 as in_streak,
    since_month,
    last_known_month,
    last_done_month,
    date_diff('month', since_month, last_known_month) + 1 - missed_months as unknown_within
from missed
inner join last_done using (upazila_code);

-- Punctuality of district teams: one row a meeting of a district team in the months asked for, with the days from the meeting to the
-- issue of its minutes; null where a day is missing, the minutes were not issued by `as_of`, or the day of issue lies before the
-- meeting's (`dates_disagree`: shown, not averaged).
create macro district_meeting_days(division, district, from_month, to_month, as_of) as table
select
    d.division_code,
    d.district_code,
    m.meeting_id,
    m.month,
    m.held_on,
    case when m.issued_on <= as_of::date then m.issued_on end as issued_on,
    coalesce(m.issued_on < m.held_on, false) as dates_disagree,
    case
        when m.issued_on between m.held_on and as_of::date then date_diff('day', m.held_on, m.issued_on)
    end as days_to_issue
from meeting as m
inner join district as d using (district_code)
where
    m.team_level = 'district' and m.known_on <= as_of::date
    and m.month between from_month::date and to_month::date
    and in_scope(d.division_code, d.district_code, null, division, district, null);
