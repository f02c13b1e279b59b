-- Comparing places: whether enough is known of one to rank it, streaks of misses, how soon a district's minutes are issued.

-- Where a place stands in a ranking: `ranked` only where at least half of its upazilas' months that are due are known, and three (of a
-- shorter stretch all: `least_known`), so that 1 of 1 does not beat 11 of 12 in silence; `little_known` with less, `no_data` with none: listed apart, without a rank.
create macro standing(known, unknown, least_known) as (
    case when known = 0 then 'no_data' when known < unknown or known < least_known then 'little_known' else 'ranked' end
);

-- Streaks of misses of one kind as they stand in a month: one row an upazila of which any month is known up to it.
-- Rule: day/83_known_streak.sql.
create macro miss_streaks(kind_asked, division, district, upazilas, to_month, as_of) as table
select * exclude (division_code, district_code, kind, until)
from known_streak
where
    kind = kind_asked::statement_kind and last_known_month <= to_month::date and until > to_month::date
    and in_scope(division_code, district_code, upazila_code, division, district, upazilas);

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
