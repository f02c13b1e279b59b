-- Pages of web portals, posts of teams, and what upazilas owe of portals, trainings, teams and work plans.

-- One row a page of a portal that was looked at by the end of `to_month`, as known on the day of the tables (day/78_known_look.sql).
-- Rule: a page is as it was last looked at; what was found stands until it is put right or a later look finds it current. `open_since`: the
-- first look since then that found it not current; null where it is right.
create macro portal_pages(division, district, upazilas, to_month) as table
with page as (
    select
        l.district_code,
        l.upazila_code,
        l.office,
        max(l.checked_on) as looked_on,
        max(l.checked_on) filter (where l.status != 'not_received') as right_on,
        list(l.checked_on) filter (where l.status = 'not_received') as not_right_on,
        arg_max(l.remark, l.checked_on) filter (where l.status = 'not_received') as remark
    from known_look as l
    inner join district as d on l.district_code = d.district_code
    where
        l.of_month <= to_month::date
        and in_scope(d.division_code, l.district_code, l.upazila_code, division, district, upazilas)
    group by l.district_code, l.upazila_code, l.office
)

select
    * exclude (right_on, not_right_on),
    list_min(list_filter(not_right_on, lambda day: right_on is null or day > right_on)) as open_since
from page;

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
create macro posts_on(division, district, upazilas, on_day) as table
select
    district_code,
    upazila_code,
    post,
    in_post,
    changed_on,
    post_told(upazila_code, in_post, changed_on, told_on, told_denied, told_undated, on_day::date) as was_told
from known_post
where
    since <= on_day::date and until > on_day::date
    and in_scope(division_code, district_code, upazila_code, division, district, upazilas);

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
    from portal_pages(division, district, upazilas, to_month)
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
    from portal_pages(division, district, upazilas, to_month)
    where open_since is not null
    union all
    select
        district_code,
        upazila_code
    from posts_on(division, district, upazilas, view_end(to_month, as_of))
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
