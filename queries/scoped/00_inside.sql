-- What lies inside a scope, and how far what is said there may be shown. Tables and macros of the connection that makes the file: `whole`
-- is the warehouse, `scoped` the file being made. Parameters: $level (division, district, upazila), $code.
-- Rules:
--   what is of a place inside is kept, what is of a place outside is not there at all; what belongs to no place (a file that did not load,
--   a paper that could not be placed) is for readers of the whole country;
--   a division's or district's reader reads the papers of its district teams and upazila teams whole, as they are;
--   an upazila's reader reads its own team's papers whole. Of its district's papers it is given what is said of the upazila, and the
--   decisions that the upazila must carry out (those for all upazilas among them); nothing else of them: no text, discussion, attendance;
--   words that name a place outside, or that say something of one, are not shown to an upazila's reader: `withheld()` stands there;
--   a register's rows are kept by their upazila, under the file's name, and so are those of a work plan's paper, which its own team reads
--   whole; a file with rows of both sides has no checksum, which says that only a part of it is here.

create temp table inside_upazila as
select
    u.upazila_code,
    u.district_code
from whole.upazila as u
inner join whole.district as d using (district_code)
where
    case $level
        when 'division' then d.division_code = $code
        when 'district' then u.district_code = $code
        when 'upazila' then u.upazila_code = $code
        else false
    end;

set variable inside_codes = (select list(upazila_code) from inside_upazila);

create temp macro inside_of(codes) as (
    list_filter(codes, lambda code: list_contains(getvariable('inside_codes'), code))
);

-- Districts with a place inside; `is_whole`: all of it is.
create temp table inside_district as
select distinct
    district_code,
    $level in ('division', 'district') as is_whole
from inside_upazila;

-- What stands in place of words that are not shown: no paper has this letter, the dashboard says it in words.
create temp macro withheld() as chr(57344);

-- The names of places, inside and outside. Those inside, with their districts' and divisions', are taken out of words before others are
-- looked for: "ফুলবাড়ী" may be of two districts.
create temp table place_name as
select
    folded(name) as name,
    is_own
from (
    select
        unnest([
            u.upazila_bn,
            u.upazila_en,
            coalesce(u.former_name_bn, u.upazila_bn),
            regexp_replace(u.upazila_bn, '^চর ', ''),
            if(u.upazila_bn like '%সদর', 'সদর', u.upazila_bn)
        ]) as name,
        i.upazila_code is not null as is_own
    from whole.upazila as u
    left join inside_upazila as i using (upazila_code)
    union all
    select
        unnest([d.district_bn, d.district_en]) as name,
        i.district_code is not null as is_own
    from whole.district as d
    left join inside_district as i using (district_code)
    union all
    select
        unnest([d.division_bn, d.division_en]) as name,
        true as is_own
    from whole.district as d
    inner join inside_district using (district_code)
) as named
where name != '';

set variable own_names = (
    select coalesce(string_agg(regexp_escape(name), '|' order by length(name) desc, name), 'x\by')
    from (select distinct name from place_name where is_own) as own
);

set variable other_names = (
    select coalesce(string_agg(distinct regexp_escape(name), '|'), 'x\by')
    from place_name
    where not is_own and name not in (select own.name from place_name as own where own.is_own)
);

create temp macro names_others(words) as (
    regexp_matches(regexp_replace(folded(words), getvariable('own_names'), ' ', 'g'), getvariable('other_names'))
);

set variable is_upazila = $level = 'upazila';

-- Words of a row that is kept: an upazila's reader is not given those that name others.
create temp macro shown(words) as (
    if(getvariable('is_upazila') and coalesce(names_others(words), false), withheld(), words)
);

-- Meetings of which something is kept; `is_whole`: all of the paper.
create temp table inside_meeting as
select
    m.meeting_id,
    m.source_id,
    m.part,
    m.district_code,
    u.upazila_code is not null or d.is_whole is true as is_whole
from whole.meeting as m
left join inside_district as d on m.district_code = d.district_code
left join inside_upazila as u on m.upazila_code = u.upazila_code
where
    u.upazila_code is not null or d.is_whole is true
    or (m.team_level = 'district' and d.district_code is not null)
    or m.meeting_id in (
        select s.meeting_id
        from whole.statement as s
        inner join inside_upazila as i on s.upazila_code = i.upazila_code
        union all
        select s.meeting_id
        from whole.place_statement as s
        inner join inside_upazila as i on s.upazila_code = i.upazila_code
    );

-- Decisions that are kept; `is_whole`: as the paper has them.
create temp table inside_decision as
select
    d.decision_id,
    m.meeting_id,
    m.district_code,
    m.is_whole
from whole.decision as d
inner join inside_meeting as m on d.meeting_id = m.meeting_id
where
    m.is_whole
    or (
        m.district_code in (select district_code from inside_district)
        and d.decision_id in (
            select r.decision_id
            from whole.responsibility as r
            where len(inside_of(r.upazila_codes)) > 0
        )
    );

-- Files of which something is kept; `is_whole`: all of it.
create temp table inside_source as
with row_of_register as (
    select
        source_id,
        upazila_code,
        null as district_code
    from whole.report_receipt
    union all
    select
        source_id,
        upazila_code,
        null as district_code
    from whole.dialogue_entry
    union all
    select
        source_id,
        upazila_code,
        district_code
    from whole.idea
    union all
    select
        source_id,
        upazila_code,
        district_code
    from whole.office_roll
    union all
    select
        source_id,
        upazila_code,
        district_code
    from whole.idea_step
    union all
    select
        source_id,
        upazila_code,
        district_code
    from whole.innovator_move
    union all
    select
        source_id,
        upazila_code,
        null as district_code
    from whole.office_count
    union all
    select
        source_id,
        upazila_code,
        district_code
    from whole.roster_update
    union all
    select
        source_id,
        upazila_code,
        district_code
    from whole.portal_check
    union all
    select
        source_id,
        upazila_code,
        district_code
    from whole.training_entry
    union all
    select
        source_id,
        upazila_code,
        district_code
    from whole.team_member
    union all
    select
        source_id,
        upazila_code,
        null as district_code
    from whole.tour_day
    union all
    select
        source_id,
        upazila_code,
        district_code
    from whole.group_month
    union all
    select
        source_id,
        upazila_code,
        district_code
    from whole.activity
    union all
    select
        source_id,
        upazila_code,
        district_code
    from whole.decision_entry
    union all
    -- A plan is its team's, whatever upazilas its rows are about.
    select
        source_id,
        upazila_code,
        district_code
    from whole.work_plan
)

select
    source_id,
    bool_and(is_whole) as is_whole
from (
    select
        m.source_id,
        coalesce(i.is_whole, false) as is_whole
    from whole.meeting as m
    left join inside_meeting as i on m.meeting_id = i.meeting_id
    union all
    select
        r.source_id,
        u.upazila_code is not null or d.is_whole is true as is_whole
    from row_of_register as r
    left join inside_upazila as u on r.upazila_code = u.upazila_code
    left join inside_district as d on r.district_code = d.district_code
) as held
group by source_id
-- A paper of which a part is kept is among them, a register without a row inside is not.
having bool_or(is_whole) or source_id in (select m.source_id from inside_meeting as m);
