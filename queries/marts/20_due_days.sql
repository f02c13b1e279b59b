-- Due days: by which day an upazila owes what, for each month.
-- Rules: domain.md section 2 (deadlines are data, per district, with the month from which they hold; no shift for weekends);
-- design.md "Status": ideas are due on their campaign's day, dialogues by the end of the planned month.

-- One row a campaign for ideas: a decision that asks for ideas to be sent and names a day.
create table idea_campaign as
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
    and d.text like '%আইডিয়া%প্রেরণ%';

-- One row an upazila that existed on the first day of the month, for the months asked for, under the name of that month.
create macro upazila_month(from_month, to_month) as table
with months as (
    select unnest(generate_series(from_month::date, to_month::date, interval 1 month))::date as month
)

select
    d.division_code,
    u.district_code,
    u.upazila_code,
    u.upazila_en,
    months.month,
    case when u.renamed_on > months.month then u.former_name_bn else u.upazila_bn end as upazila_bn
from upazila as u
inner join district as d using (district_code)
inner join months on u.exists_from is null or months.month >= u.exists_from;

-- One row an upazila's month with the day by which `kind` is due; null where no rule is known.
create macro upazila_month_due(kind_asked, from_month, to_month, as_of) as table
with grid as (
    select * from upazila_month(from_month, to_month)
),

rules as (
    select
        district_code,
        deadline.from_month as rule_from,
        day,
        month_offset
    from deadline
    where kind = kind_asked::statement_kind
),

by_rule as (
    select
        grid.*,
        least(
            date_trunc('month', grid.month + to_months(rules.month_offset)) + to_days(rules.day - 1),
            last_day(grid.month + to_months(rules.month_offset))
        )::date as rule_due_on
    from grid
    asof left join rules on grid.district_code = rules.district_code and grid.month >= rules.rule_from
),

campaigns as (
    select
        district_code,
        month,
        max(due_on) as campaign_due_on
    from idea_campaign
    where kind_asked = 'idea_submitted' and known_on <= as_of::date
    group by district_code, month
)

select
    by_rule.* exclude (rule_due_on),
    coalesce(by_rule.rule_due_on, campaigns.campaign_due_on) as due_on
from by_rule
left join campaigns using (district_code, month);
