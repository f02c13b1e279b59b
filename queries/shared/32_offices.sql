-- Offices of a roll by campaign: who owes an idea by which day, and whether it was sent.
-- Rules: marts/11_roll.sql, marts/12_idea_once.sql, day/10_known_campaign.sql. One row an office, of an upazila or of the district itself
-- (upazila_code null), and a campaign of its district whose month the roll lists it in. The status:
--   on_time, late, received   a register says that it sent one: on a day, or on an unknown day
--   not_due_yet               it sent none, and the campaign's day has not passed
--   not_received              it sent none: a register lists it without an idea, or ideas of its place for this campaign and not its
--                             own; or the latest source says that nothing came from the upazila
--   no_data                   no register lists an idea of its place for this campaign
create macro roll_ideas(division, district, upazilas, from_month, to_month, as_of) as table
with campaign as (
    select
        district_code,
        month,
        due_on
    from known_campaign
    where month between from_month::date and to_month::date
),

entry as (
    select
        i.district_code,
        i.upazila_code,
        i.due_on,
        i.office_key,
        bool_or(i.sent_known_on <= as_of::date) as is_sent,
        min(i.submitted_on) filter (where i.submitted_on <= as_of::date) as submitted_on,
        arg_min(i.source_id, (i.title is null, i.source_id, i.sheet, i.row_no)) as source_id,
        arg_min(i.sheet, (i.title is null, i.source_id, i.sheet, i.row_no)) as sheet,
        arg_min(i.row_no, (i.title is null, i.source_id, i.sheet, i.row_no)) as row_no
    from idea_once as i
    inner join district as d on i.district_code = d.district_code
    where
        i.month between from_month::date and to_month::date and i.due_on is not null
        and in_scope(d.division_code, i.district_code, i.upazila_code, division, district, upazilas)
    group by i.district_code, i.upazila_code, i.due_on, i.office_key
),

kept as (
    select distinct
        district_code,
        upazila_code,
        due_on
    from entry
)

select
    r.district_code,
    r.upazila_code,
    u.upazila_bn,
    u.upazila_en,
    r.office,
    r.office_key,
    r.kind,
    c.month,
    c.due_on,
    case
        when entry.is_sent and entry.submitted_on <= c.due_on then 'on_time'
        when entry.is_sent and entry.submitted_on > c.due_on then 'late'
        when entry.is_sent then 'received'
        when c.due_on >= as_of::date then 'not_due_yet'
        when kept.due_on is not null or k.status = 'not_received' then 'not_received'
        else 'no_data'
    end as status,
    entry.submitted_on,
    source.path,
    r.sheet,
    r.row_no,
    concat_ws('!', r.source_id, r.sheet, r.row_no) as row_key,
    idea_source.path as idea_path,
    entry.sheet as idea_sheet,
    entry.row_no as idea_row_no,
    concat_ws('!', entry.source_id, entry.sheet, entry.row_no) as idea_row_key
from campaign as c
inner join roll_office as r
    on c.district_code = r.district_code and c.month between r.from_month and r.until_month
inner join district as d on r.district_code = d.district_code
inner join source on r.source_id = source.source_id
left join upazila as u on r.upazila_code = u.upazila_code
left join entry
    on
        r.district_code = entry.district_code and r.upazila_code is not distinct from entry.upazila_code
        and r.office_key = entry.office_key and c.due_on = entry.due_on
left join kept
    on
        r.district_code = kept.district_code and r.upazila_code is not distinct from kept.upazila_code
        and c.due_on = kept.due_on
left join known_idea as k on r.upazila_code = k.upazila_code and c.due_on = k.due_on
left join source as idea_source on entry.source_id = idea_source.source_id
where
    in_scope(d.division_code, r.district_code, r.upazila_code, division, district, upazilas)
    and (u.exists_from is null or u.exists_from <= c.month);
