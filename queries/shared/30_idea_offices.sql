-- Offices and ideas: which offices of an upazila owe an idea, which sent one, and what became of the ideas.
-- Rules: offices that sent at least one of those that owe one, by campaign and its due day; where the number of
-- offices is unknown, counts alone. Stages: ongoing = selected + piloting, implemented = implemented + replicated.

-- How many offices owe an idea in a month: the latest number that holds, of two for one month the larger.
create macro offices_owing(from_month, to_month) as table
select
    o.upazila_code,
    months.month,
    arg_max(o.offices, (coalesce(o.from_month, date '0001-01-01'), o.offices)) as offices
from (
    select unnest(generate_series(from_month::date, to_month::date, interval 1 month))::date as month
) as months
inner join office_count as o on o.from_month is null or o.from_month <= months.month
inner join place on o.upazila_code = place.upazila_code
where place.exists_from is null or place.exists_from <= months.month
group by o.upazila_code, months.month;

-- One row an upazila, month and campaign (due_on null: none) that the registers list the upazila's offices or ideas of, as known on a
-- day: an office owes an idea to each campaign, so that months and campaigns add up. The offices that owe are never
-- fewer than those listed, so that no rate passes 1.
create macro idea_office_campaigns(division, district, upazilas, from_month, to_month, as_of) as table
with listed as (
    select
        idea.upazila_code,
        idea.month,
        idea.due_on,
        count(distinct office) as listed_offices,
        count(distinct office) filter (where sent_known_on <= as_of::date) as sent_offices,
        count(*) filter (where sent_known_on <= as_of::date) as ideas,
        count(*) filter (where sent_known_on <= as_of::date and stage in ('selected', 'piloting')) as ongoing_ideas,
        count(*) filter (
            where sent_known_on <= as_of::date and stage in ('implemented', 'replicated')
        ) as implemented_ideas,
        count(*) filter (where sent_known_on <= as_of::date and stage is null) as stage_unknown_ideas
    from idea_once as idea
    inner join place on idea.upazila_code = place.upazila_code
    where
        idea.month between from_month::date and to_month::date
        and in_scope(place.division_code, idea.district_code, idea.upazila_code, division, district, upazilas)
        and (
            (idea.due_on is null and idea.sent_known_on <= as_of::date)
            or (idea.district_code, idea.due_on) in (select (district_code, due_on) from known_campaign)
        )
    group by idea.upazila_code, idea.month, idea.due_on
)

select
    listed.*,
    case when owing.offices is not null then greatest(owing.offices, listed.listed_offices) end as owing_offices,
    coalesce(owing.offices < listed.listed_offices, false) as more_than_said
from listed
left join offices_owing(from_month, to_month) as owing
    on listed.upazila_code = owing.upazila_code and listed.month = owing.month;

-- The ideas of the registers that are known on a day: one row an idea that an office sent or owes. An idea is known from the day it was
-- sent (marts/12_idea_once.sql), what an office owes from the month of its campaign; what was sent later has no `submitted_on`.
create macro ideas_known(division, district, upazilas, from_month, to_month, as_of) as table
select
    place.district_code,
    place.upazila_bn,
    place.upazila_en,
    idea.* exclude (district_code, submitted_on),
    case when idea.submitted_on <= as_of::date then idea.submitted_on end as submitted_on,
    coalesce(idea.sent_known_on <= as_of::date, false) as is_sent,
    source.path
from idea_once as idea
inner join place on idea.upazila_code = place.upazila_code
inner join source on idea.source_id = source.source_id
where
    idea.month between from_month::date and to_month::date
    and in_scope(place.division_code, place.district_code, place.upazila_code, division, district, upazilas)
    and least(idea.sent_known_on, idea.none_said_on, date_trunc('month', idea.due_on)) <= as_of::date;
