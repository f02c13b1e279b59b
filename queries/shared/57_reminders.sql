-- What letters remind of, and of whom: things owed upazila by upazila, and decisions that were not carried out.

-- Whom a letter goes to: from a district each upazila; from a division (`district` null) each district's Deputy Commissioner, past whom
-- the Commissioner does not write.
create macro addressee_of(district, district_code, upazila_code) as (if(district is null, district_code, upazila_code));

-- What a letter may give of a meeting's minutes: their memo and day once they are issued, by the letter's day (null: $as_of); where the
-- day of issue is not known (one before the meeting is a slip), neither. The numbers of their items unless they are known to be issued later.
create macro cited_by(value, issued_on, held_on, letter_day, as_of) as (
    if(issued_on between coalesce(held_on, issued_on) and coalesce(letter_day::date, as_of::date), value, null)
);

create macro numbered_by(number, issued_on, letter_day, as_of) as (
    if(issued_on > coalesce(letter_day::date, as_of::date), null, number)
);

-- The last day to answer a letter: so many working days after its own. Friday, Saturday and the holidays are off.
create macro answer_day(letter_day, working_days, holidays) as (
    list_filter(
        generate_series(
            letter_day::date + 1,
            letter_day::date + 7 + 2 * working_days + 2 * len(coalesce(holidays, []))::integer,
            interval 1 day
        ),
        lambda each: isodow(each) not in (5, 6) and not list_contains(coalesce(holidays, []), each::date)
    )[working_days]::date
);

-- Things owed: one row a thing of which a source says, after its due day, that it is missing.
-- Rules: as in overdue.sql (what no source calls missing is unknown, not owed), with these differences, for a reminder that can be met:
--   minutes and ideas are owed from from_month on, a meeting only in to_month, a dialogue in the plan year of to_month
--   minutes of a meeting that was not held are not owed: the meeting is
--   of minutes and meetings without a known due day (`since` null) the month itself must have passed; an idea is owed to a campaign
-- `months_overdue`: from the due day to the last word, never to today; whole months, of a dialogue from the planned month to that of the word.
create macro things_owed(division, district, upazilas, from_month, to_month, as_of) as table
with statuses as (
    select *
    from month_status
    where
        month between from_month::date and to_month::date
        and kind in ('minutes_received', 'meeting_held', 'idea_submitted')
        and status = 'not_received'
        and in_scope(division_code, district_code, upazila_code, division, district, upazilas)
),

no_meeting as (
    select
        upazila_code,
        month
    from statuses
    where kind = 'meeting_held'
),

owed as (
    select
        s.kind,
        s.district_code,
        s.upazila_code,
        s.upazila_bn,
        s.upazila_en,
        s.month,
        s.due_on as since,
        s.stated_on,
        date_sub('month', s.due_on, s.stated_on) as months_overdue,
        s.reason,
        s.doubtful or s.in_conflict as to_check
    from statuses as s
    left join no_meeting as n on s.upazila_code = n.upazila_code and s.month = n.month
    where
        is_missed(s.is_overdue, s.due_on, s.status, s.stated_on, s.month)
        and (s.kind != 'idea_submitted' or s.due_on is not null)
        and (s.kind != 'minutes_received' or n.upazila_code is null)
        and (s.kind != 'meeting_held' or s.month = to_month::date)
    union all
    select
        'dialogue_held'::statement_kind as kind,
        district_code,
        upazila_code,
        upazila_bn,
        upazila_en,
        planned_month as month,
        due_on as since,
        stated_on,
        months_overdue,
        null as reason,
        doubtful or in_conflict as to_check
    from known_dialogue
    where
        of_plan_years(plan_year_from, plan_year_until, to_month::date, to_month::date)
        and is_overdue and planned_month <= to_month::date
        and in_scope(division_code, district_code, upazila_code, division, district, upazilas)
)

select * from owed;

-- Decisions not carried out: one row an open decision of a district team and an upazila or a post that must carry it out.
-- Rules: 52_open_matters.sql; as of things, only what a paper says is not done:
--   it is overdue: carried over, or taken again, after its due day
--   it names no day, and was taken again at a later meeting
-- What has passed its day without a later word is unknown, and nobody is reminded of it. Nor of standing rules; of a duty that binds only if
-- something happens; of what things_owed reminds of by the thing itself; an upazila of what it is known to have done since; the district's own
-- posts.
-- `post` is an office or another post in the paper's words, where no upazila is meant.
create macro decisions_owed(division, district, upazilas, to_month, as_of) as table
with missed as (
    select *
    from open_decisions_in(division, district, upazilas, to_month, as_of)
    where
        team_level = 'district'
        and not standing
        and not binds_only_if(text)
        and (status = 'overdue' or (status = 'undated' and chain_position > 1))
),

duties as (
    select distinct
        decision_id,
        if(duty.upazila_code is null, duty.words, null) as post,
        duty.upazila_code
    from missed as m
    inner join open_duty as duty using (decision_id)
    where
        duty.role in ('uno', 'focal_point', 'office', 'other')
        and (
            duty.upazila_code is null
            or (
                thing_asked_for(m.topic, m.text) is null
                and (upazilas is null or list_contains(upazilas::varchar[], duty.upazila_code))
            )
        )
)

select
    m.*,
    duties.upazila_code,
    duties.post
from missed as m
inner join duties using (decision_id)
inner join decision_asks as a on m.decision_id = a.decision_id
where not exists (
    select 1
    from known_month as k
    where k.upazila_code = duties.upazila_code
        and k.kind = a.asks_for
        and k.status in ('on_time', 'late', 'received')
        and k.event_on >= m.first_raised_on
);
