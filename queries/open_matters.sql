-- What is open: one row a matter with an open decision taken up to the month, as known on the day; the oldest first.
-- Parameters: $division, $district, $upazilas (null: all; by those who must carry it out), $to_month, $as_of; and, null for any: $topic,
-- $role, $who (queries/open_duties.sql), $decision_status, $due_soon, $standing, $search (words within its text, implementers, places),
-- $search_roles (roles whose name has these words). $matter_order is due (the earliest first due day first) or null (by age).
-- Rules: shared/52_open_matters.sql. `sayings` has all that was decided of the matter, in order, each with `doubtful` (its link to what
-- went before), `ending` and `is_open`; `progress` what papers and officers say was done of it in part.
with matters as materialized (
    select *
    from open_matters_in($division, $district, $upazilas, $to_month::date, $as_of::date)
    where
        ($topic is null or topic = $topic)
        and ($decision_status is null or status = $decision_status)
        and ($due_soon::boolean is null or due_soon = $due_soon::boolean)
        and ($standing::boolean is null or standing = $standing::boolean)
),

open_ones as materialized (
    select
        decision_id,
        chain_id,
        text,
        roles,
        implementers,
        responsible_codes
    from open_decisions_in($division, $district, $upazilas, $to_month::date, $as_of::date)
),

by_whom as (
    select distinct chain_id
    from open_duties_in($division, $district, $upazilas, $to_month::date, $as_of::date)
    where
        ($role is null or role = $role)
        and ($who is null or who = $who)
),

found as (
    select distinct chain_id
    from open_ones
    where
        $search is null
        or is_found($search, text, implementers, responsible_codes)
        or list_has_any(roles, $search_roles::varchar[])
),

said as (
    select
        m.chain_id,
        list(
            struct_pack(
                decision_id := m.decision_id,
                meeting_id := m.meeting_id,
                raised_on := m.raised_on,
                item_no := d.item_no,
                decision_no := d.decision_no,
                text := d.text,
                doubtful := m.doubtful,
                ending := e.ending::varchar,
                is_open := o.decision_id is not null
            )
            order by m.chain_position, d.item_no, d.decision_no
        ) as sayings
    from chain_member as m
    inner join decision as d using (decision_id)
    left join member_ending as of_member on m.decision_id = of_member.decision_id
    left join known_ending as e on of_member.ended_id = e.decision_id
    left join open_ones as o on m.decision_id = o.decision_id
    where m.chain_id in (select chain_id from matters)
    group by m.chain_id
)

select
    matters.chain_id,
    matters.decision_id,
    matters.meeting_id,
    matters.district_code,
    matters.team_upazila_code,
    matters.item_no,
    matters.decision_no,
    matters.topic,
    matters.text,
    matters.status,
    matters.standing,
    matters.due_on,
    matters.due_month,
    matters.due_text,
    matters.due_day,
    matters.comes_due_on,
    matters.due_soon,
    matters.roles,
    matters.implementers,
    matters.responsible_codes,
    matters.open_decisions,
    matters.first_raised_on,
    matters.times_raised,
    matters.age_months,
    matters.doubtful_link,
    matters.ending,
    matters.first_due_on,
    matters.times_redated,
    said.sayings,
    coalesce(p.progress, []) as progress
from matters
inner join by_whom using (chain_id)
inner join found using (chain_id)
inner join said using (chain_id)
left join progress_of_matters() as p using (chain_id)
order by
    if($matter_order = 'due', matters.first_due_on, null) nulls last,
    matters.first_raised_on,
    matters.chain_id;
