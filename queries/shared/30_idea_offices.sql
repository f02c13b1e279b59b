-- Offices and ideas: which offices of an upazila owe an idea, which sent one, and what became of the ideas.
-- Rules: offices that sent at least one of those that owe one, by campaign and its due day; where the number of
-- offices is unknown, counts alone. Where a roll lists the place's offices in a month, those owe, and of those that sent the ones on it are
-- counted (`off_roll_offices` sent without being on it); else the number that a register gives. What offices of the district itself sent is
-- in none of these figures (32_offices.sql). Stages: ongoing = selected + piloting, implemented = implemented + replicated; as at the end of
-- the last month asked for, or on the day of knowledge where that is earlier (stage_then).

-- How many offices owe an idea in a month: those of its roll (`is_roll`), else the latest number that holds, of two for one month the larger.
create macro offices_owing(from_month, to_month) as table
with months as (
    select unnest(generate_series(from_month::date, to_month::date, interval 1 month))::date as month
),

said as (
    select
        r.upazila_code,
        months.month,
        r.offices,
        true as is_roll,
        r.from_month
    from months
    inner join roll_span as r
        on r.from_month <= months.month and months.month < r.until_month and r.offices > 0
    union all
    select
        o.upazila_code,
        months.month,
        o.offices,
        false as is_roll,
        coalesce(o.from_month, date '0001-01-01') as from_month
    from months
    inner join office_count as o on o.from_month is null or o.from_month <= months.month
)

select
    said.upazila_code,
    said.month,
    arg_max(said.offices, (said.is_roll, said.from_month, said.offices)) as offices,
    bool_or(said.is_roll) as is_roll
from said
inner join place on said.upazila_code = place.upazila_code
where place.exists_from is null or place.exists_from <= said.month
group by said.upazila_code, said.month;

-- The stage of an idea on a day: that of the latest step by then, received where all are later; without any day the one that the register of
-- ideas gives (day/22_known_life.sql). Null for an idea that was sent later: it is not in what had become of ideas by then.
create macro stage_then(steps, listed_stage, sent_known_on, day) as (
    case
        when sent_known_on > day then null
        when steps is null then listed_stage
        else coalesce(list_filter(steps, lambda step: step.changed_on <= day)[-1].stage, 'received')
    end
);

-- One row an upazila, month and campaign (due_on null: none) that the registers list the upazila's offices or ideas of, as known on a
-- day: an office owes an idea to each campaign, so that months and campaigns add up. The offices that owe are never
-- fewer than those listed, so that no rate passes 1.
create macro idea_office_campaigns(division, district, upazilas, from_month, to_month, as_of) as table
with staged as (
    select
        idea.*,
        coalesce(idea.sent_known_on <= view_end(to_month, as_of), false) as is_sent_then,
        stage_then(life.steps, idea.stage, idea.sent_known_on, view_end(to_month, as_of)) as stage_by_end
    from idea_once as idea
    left join known_life as life
        on
            idea.source_id = life.idea_source_id and idea.sheet = life.idea_sheet
            and idea.row_no = life.idea_row_no
    where idea.month between from_month::date and to_month::date
),

listed as (
    select
        i.upazila_code,
        i.month,
        i.due_on,
        count(distinct i.office_key) as listed_offices,
        count(distinct i.office_key) filter (where i.sent_known_on <= as_of::date) as sent_offices,
        count(distinct i.office_key) filter (where i.sent_known_on <= as_of::date and i.on_roll) as sent_of_roll,
        count(*) filter (where i.sent_known_on <= as_of::date) as ideas,
        count(*) filter (where i.is_sent_then and i.stage_by_end in ('selected', 'piloting')) as ongoing_ideas,
        count(*) filter (
            where i.is_sent_then and i.stage_by_end in ('implemented', 'replicated')
        ) as implemented_ideas,
        count(*) filter (where i.is_sent_then and i.stage_by_end is null) as stage_unknown_ideas
    from staged as i
    inner join place on i.upazila_code = place.upazila_code
    where
        in_scope(place.division_code, i.district_code, i.upazila_code, division, district, upazilas)
        and (
            (i.due_on is null and i.sent_known_on <= as_of::date)
            or (i.district_code, i.due_on) in (select (c.district_code, c.due_on) from known_campaign as c)
        )
    group by i.upazila_code, i.month, i.due_on
)

select
    listed.* exclude (sent_of_roll) replace (
        if(owing.is_roll is true, listed.sent_of_roll, listed.sent_offices) as sent_offices
    ),
    case
        when owing.is_roll then owing.offices
        when owing.offices is not null then greatest(owing.offices, listed.listed_offices)
    end as owing_offices,
    case when owing.is_roll then listed.sent_offices - listed.sent_of_roll end as off_roll_offices,
    coalesce(not owing.is_roll and owing.offices < listed.listed_offices, false) as more_than_said
from listed
left join offices_owing(from_month, to_month) as owing
    on listed.upazila_code = owing.upazila_code and listed.month = owing.month;

-- The ideas of the registers that are known on a day: one row an idea that an office sent or owes. An idea is known from the day it was
-- sent (marts/12_idea_once.sql), what an office owes from the month of its campaign; what was sent later has no `submitted_on`. `is_sent`: by
-- the day of knowledge; `stage`: as at the end of the view (stage_then).
create macro ideas_known(division, district, upazilas, from_month, to_month, as_of) as table
select
    place.upazila_bn,
    place.upazila_en,
    idea.* exclude (submitted_on, stage),
    stage_then(life.steps, idea.stage, idea.sent_known_on, view_end(to_month, as_of)) as stage,
    case when idea.submitted_on <= as_of::date then idea.submitted_on end as submitted_on,
    coalesce(idea.sent_known_on <= as_of::date, false) as is_sent,
    source.path
from idea_once as idea
inner join district as d on idea.district_code = d.district_code
left join place on idea.upazila_code = place.upazila_code
inner join source on idea.source_id = source.source_id
left join known_life as life
    on idea.source_id = life.idea_source_id and idea.sheet = life.idea_sheet and idea.row_no = life.idea_row_no
where
    idea.month between from_month::date and to_month::date
    and in_scope(d.division_code, idea.district_code, idea.upazila_code, division, district, upazilas)
    and least(idea.sent_known_on, idea.none_said_on, date_trunc('month', idea.due_on)) <= as_of::date;
