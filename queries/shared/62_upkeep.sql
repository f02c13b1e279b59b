-- Pages of web portals, posts of teams, and what upazilas owe of portals, trainings, teams and work plans.

-- One row a look at a page of a portal (an office's, or the whole portal's: office ''), as known on a day: by registers, and what minutes
-- say of an upazila's portal up to `to_month`. on_time: it was current; late: it was put right since; not_received: it was not.
-- Of rows of registers that call one page current and not current on one day the later row stands (register_conflicts.sql lists them).
create macro portal_looks(division, district, upazilas, to_month, as_of) as table
select
    c.district_code,
    c.upazila_code,
    coalesce(c.office, '') as office,
    c.checked_on,
    if(c.is_current, 'on_time', if(c.put_right_on <= as_of::date, 'late', 'not_received')) as status,
    c.remark
from portal_check as c
inner join district as d on c.district_code = d.district_code
where
    c.checked_on <= least(as_of::date, last_day(to_month::date))
    and in_scope(d.division_code, c.district_code, c.upazila_code, division, district, upazilas)
qualify
    bool_and(c.is_current) over (partition by c.district_code, c.upazila_code, c.office, c.checked_on)
    = bool_or(c.is_current) over (partition by c.district_code, c.upazila_code, c.office, c.checked_on)
    or row_number() over (
        partition by c.district_code, c.upazila_code, c.office, c.checked_on
        order by c.source_id, c.sheet desc, c.row_no desc
    ) = 1
union all
select
    f.district_code,
    f.upazila_code,
    '' as office,
    coalesce(f.day, f.known_on) as checked_on,
    if(f.value, 'on_time', 'not_received') as status,
    f.reason as remark
from fact as f
inner join district as d on f.district_code = d.district_code
where
    f.kind = 'portal_updated' and f.origin = 'minutes' and f.month <= to_month::date
    and is_known(f.known_on, f.known_until, as_of)
    and in_scope(d.division_code, f.district_code, f.upazila_code, division, district, upazilas);

-- One row a page of a portal that was looked at by the end of `to_month`, as known on a day.
-- Rule: a page is as it was last looked at; what was found stands until it is put right or a later look finds it current. `open_since`: the
-- first look since then that found it not current; null where it is right.
create macro portal_pages(division, district, upazilas, to_month, as_of) as table
with look as (
    select
        *,
        status != 'not_received' as is_right
    from portal_looks(division, district, upazilas, to_month, as_of)
),

since_right as (
    select
        *,
        max(checked_on) filter (where is_right) over (partition by district_code, upazila_code, office) as right_on
    from look
)

select
    district_code,
    upazila_code,
    office,
    max(checked_on) as looked_on,
    min(checked_on) filter (where not is_right and (right_on is null or checked_on > right_on)) as open_since,
    arg_max(remark, checked_on) filter (where not is_right) as remark
from since_right
group by district_code, upazila_code, office;

-- Whether the district had been told by a day of the change since which a post is as it is; null of its own team, and where nothing
-- changed. A blank cell is a "no" where the day of the change is given: the register lists the change. Of a vacant post without a day only
-- what is written counts; of a cell that could not be read (`told_undated` null) it is not known.
create macro post_told(upazila_code, in_post, changed_on, told_on, told_denied, told_undated, on_day) as
case
    when upazila_code is null then null
    when told_undated or told_on <= on_day then if(changed_on is null and in_post, null, true)
    when told_undated is null and told_on is null then null
    when changed_on is not null or (told_denied and not in_post) then false
end;

-- One row a post of a team (the upazila's, or the district's own where upazila_code is null) as it was on a day, by the latest row of the
-- registers that speaks of it up to then, whenever the register was written. `was_told`: post_told of that day.
create macro posts_on(on_day) as table
select
    district_code,
    upazila_code,
    post,
    in_post,
    changed_on,
    post_told(upazila_code, in_post, changed_on, told_on, told_denied, told_undated, on_day::date) as was_told
from team_member
where changed_on is null or changed_on <= on_day::date
qualify row_number() over (
    partition by district_code, upazila_code, activity_key(post)
    order by changed_on desc nulls last, source_id, row_no desc
) = 1;

-- What upazilas owe beside things_owed (57_reminders.sql): one row a training that is overdue and was moved twice or more, and one an
-- upazila and month, before `to_month`, in which pages of its portal were found not current that are not put right: `found` names them all.
create macro upkeep_owed(division, district, upazilas, to_month, as_of) as table
with open_month as (
    select
        district_code,
        upazila_code,
        date_trunc('month', open_since)::date as month,
        min(open_since) as open_since,
        max(looked_on) as looked_on,
        string_agg(
            nullif(concat_ws(': ', nullif(office, ''), remark), ''), '; '
            order by open_since, office
        ) as found
    from portal_pages(division, district, upazilas, to_month, as_of)
    where upazila_code is not null and open_since < to_month::date
    group by all
)

select
    'training_moved' as what,
    k.district_code,
    k.upazila_code,
    k.planned_month as month,
    k.topic,
    k.due_on as since,
    k.stated_on,
    k.months_overdue,
    k.times_moved,
    k.moved_to,
    k.moves,
    null as found,
    k.doubtful as to_check
from known_training as k
inner join district as d on k.district_code = d.district_code
where
    k.upazila_code is not null and k.is_overdue and k.times_moved >= 2 and k.planned_month <= to_month::date
    and in_scope(d.division_code, k.district_code, k.upazila_code, division, district, upazilas)
union all
select
    'portal_open' as what,
    district_code,
    upazila_code,
    month,
    null as topic,
    open_since as since,
    looked_on as stated_on,
    date_sub('month', open_since, looked_on) as months_overdue,
    null as times_moved,
    null as moved_to,
    null as moves,
    found,
    false as to_check
from open_month;

-- Who has anything open, also what nobody is reminded of yet: one row an upazila and a training that is overdue, a page of its portal that is
-- not put right, a change in its team that the district was not told of, or an activity of the months asked for that is overdue.
create macro upkeep_open(division, district, upazilas, from_month, to_month, as_of) as table
with found as (
    select
        district_code,
        upazila_code
    from known_training
    where is_overdue and planned_month <= to_month::date
    union all
    select
        district_code,
        upazila_code
    from portal_pages(division, district, upazilas, to_month, as_of)
    where open_since is not null
    union all
    select
        district_code,
        upazila_code
    from posts_on(least(as_of::date, last_day(to_month::date)))
    where not was_told
    union all
    select
        district_code,
        upazila_code
    from known_activity
    where status = 'not_received' and planned_month between from_month::date and to_month::date
)

select found.*
from found
inner join district as d on found.district_code = d.district_code
where
    found.upazila_code is not null
    and in_scope(d.division_code, found.district_code, found.upazila_code, division, district, upazilas);
