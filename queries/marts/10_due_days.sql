-- Due days: by which day an upazila owes what, for each month.
-- Rules: deadlines are data, per district, with the month from which they hold; no shift for weekends; ideas are due on their campaign's
-- day, dialogues by the end of the planned month.

-- Whether a row belongs to the districts that are made anew; null: to all.
create macro in_districts(district_code, districts) as (
    districts is null or list_contains(districts::varchar[], district_code)
);

-- Whether a row belongs to the months that are made anew; null: to all.
create macro in_months(month, months) as (
    months is null or list_contains(months::date[], month)
);

-- One row a campaign for ideas: a decision that asks for ideas to be sent and names a day, or a due day of the registers
-- (decision_id null; known from the first day of its month, or when the first idea came).
create macro idea_campaign_rows(districts) as table
select
    m.district_code,
    date_trunc('month', d.due_on)::date as month,
    d.due_on,
    d.decision_id,
    m.known_on
from decision as d
inner join meeting as m using (meeting_id)
where
    m.team_level = 'district'
    and d.topic in ('idea', 'pilot')
    and d.due_on is not null
    and d.text like '%আইডিয়া%প্রেরণ%'
    and in_districts(m.district_code, districts)
union all
select
    i.district_code,
    date_trunc('month', i.due_on)::date as month,
    i.due_on,
    null as decision_id,
    least(date_trunc('month', i.due_on)::date, min(i.submitted_on)) as known_on
from idea as i
where i.due_on is not null and in_districts(i.district_code, districts)
group by i.district_code, i.due_on;

create table idea_campaign as
select * from idea_campaign_rows(null);

-- One row a rule, with the months it holds for: from `from_month` until the month before `until_month` (null: still).
create table deadline_span as
select
    *,
    lead(from_month) over (partition by district_code, kind order by from_month) as until_month
from deadline;

-- The day by which something of a month is due: a day past the month's end is its last day.
create macro due_day(month, day, month_offset) as (
    least(
        date_trunc('month', month + to_months(month_offset)) + to_days(day - 1),
        last_day(month + to_months(month_offset))
    )::date
);

-- The day by which a district's upazilas owe a thing of a month, by the rule that holds then; null where no rule is known.
create macro due_by_rule(of_district, of_kind, of_month) as (
    select due_day(of_month, rule.day, rule.month_offset)
    from deadline_span as rule
    where
        rule.district_code = of_district and rule.kind = of_kind
        and of_month >= rule.from_month and (rule.until_month is null or of_month < rule.until_month)
);

-- One row an upazila with its division.
create table place as
select
    d.division_code,
    u.*
from upazila as u
inner join district as d using (district_code);

-- The name an upazila bore in a month.
create macro name_in(month, name_now, former_name, renamed_on) as (
    case when renamed_on > month then former_name else name_now end
);

-- One row an upazila that existed on the first day of the month, under the name of that month.
create macro place_of_month(of_month) as table
select
    division_code,
    district_code,
    upazila_code,
    upazila_en,
    of_month::date as month,
    name_in(of_month::date, upazila_bn, former_name_bn, renamed_on) as upazila_bn
from place
where exists_from is null or exists_from <= of_month::date;

-- What is owed or reported month by month.
create table monthly_kind as
select
    unnest([
        'minutes_received', 'meeting_held', 'idea_submitted', 'roster_updated', 'portal_updated', 'training_held'
    ])::statement_kind as kind;
