-- Ideas of the registers: one row an idea (one title of one office for one campaign), however many registers list it; an office of the
-- district itself has no upazila_code. One office in two spellings is one (`office_key`; `title_key` is a title's); `on_roll`: its place's
-- roll lists it in that month.
-- An office listed without an idea has a row whose title is null. The earliest day and the furthest stage stand; two days or two stages
-- of one idea are a contradiction. `month` is that of the campaign's due day, without one that of the first day given.
-- `sent_known_on`: the day from which it is known that the idea was sent: its day; where it was sent on an unknown day, the day after the
-- due day. `none_said_on`: the day on which the office said that it has none: no submission, and a contradiction where
-- an idea of the office for the campaign had come by then.
-- It reads nothing of papers, nor of a mart that does: made anew only where registers changed.
create macro idea_once_rows(districts_of_registers) as table
with entries as (
    select *
    from idea
    where in_districts(district_code, districts_of_registers)
),

-- Few names and titles stand in many rows: each is folded once.
titles as (
    select
        title,
        name_key(title) as title_key
    from (select distinct title from entries where title is not null) as written
),

names as (
    select
        office,
        name_key(office) as office_key
    from (select distinct office from entries) as written
),

once as (
    select
        i.district_code,
        i.upazila_code,
        date_trunc('month', coalesce(i.due_on, min(i.submitted_on)))::date as month,
        arg_min(i.office, (i.source_id, i.sheet, i.row_no)) as office,
        n.office_key,
        i.title,
        t.title_key,
        max(i.innovator_post) as innovator_post,
        max(i.campaign) as campaign,
        i.due_on,
        min(i.submitted_on) filter (where not i.submitted_denied) as submitted_on,
        coalesce(
            min(i.submitted_on) filter (where not i.submitted_denied),
            max(i.due_on + 1) filter (where i.submitted_undated)
        ) as sent_known_on,
        min(i.submitted_on) filter (where i.submitted_denied) as none_said_on,
        coalesce(max(i.stage) filter (where i.stage != 'dropped'), max(i.stage)) as stage,
        count(distinct i.submitted_on) filter (where not i.submitted_denied) > 1
        or count(distinct i.stage) > 1 as differs,
        arg_min(i.source_id, (i.source_id, i.sheet, i.row_no)) as source_id,
        arg_min(i.sheet, (i.source_id, i.sheet, i.row_no)) as sheet,
        arg_min(i.row_no, (i.source_id, i.sheet, i.row_no)) as row_no
    from entries as i
    inner join names as n on i.office = n.office
    left join titles as t on i.title = t.title
    group by i.district_code, i.upazila_code, n.office_key, i.title, t.title_key, i.due_on
    having coalesce(i.due_on, min(i.submitted_on)) is not null
)

select
    once.* exclude (differs),
    roll.office_key is not null as on_roll,
    once.differs
    or coalesce(
        max(once.none_said_on) over office_campaign >= min(once.sent_known_on) over office_campaign, false
    ) as in_conflict
from once
left join roll_office as roll
    on
        once.district_code = roll.district_code and once.upazila_code is not distinct from roll.upazila_code
        and once.office_key = roll.office_key and once.month between roll.from_month and roll.until_month
window office_campaign as (
    partition by
        once.district_code, once.upazila_code, once.office_key, once.due_on, if(once.due_on is null, once.month, null)
);

create table idea_once as
select * from idea_once_rows(null)
order by upazila_code, month;
