-- What is open: one row a matter with an open decision taken up to the month, as known on the day; the oldest first.
-- Parameters: $division, $district, $upazilas (null: all; by those who must carry it out), $to_month, $as_of; and, null for any: $topic,
-- $role, $who (queries/open_duties.sql), $decision_status, $due_soon, $standing, $search (words within its text, implementers, places),
-- $search_roles (roles whose name has these words). $matter_order is due (the earliest first due day first) or null (by age). Of those that
-- are found, $most after the $first ones (null: all, from the beginning); `found_matters` says how many there are.
-- Rules: shared/52_open_matters.sql. `sayings` has all that was decided of the matter, in order, each with `doubtful` (its link to what
-- went before), `ending` and `is_open`; `progress` what papers and officers say was done of it in part.
with open_ones as materialized (
    select
        decision_id,
        chain_id,
        district_code,
        team_upazila_code,
        topic,
        standing,
        status,
        due_soon,
        comes_due_on,
        first_due_on,
        first_raised_on,
        stands_at,
        $search is null
        or is_found($search, text, implementers, responsible_codes)
        or list_has_any(roles, $search_roles::varchar[]) as found
    from open_decisions_in($division, $district, $upazilas, $to_month::date, $as_of::date)
),

owed as (
    select
        o.chain_id,
        duty.role,
        duty.who,
        duty.upazila_code
    from open_ones as o
    inner join open_duty as duty on o.decision_id = duty.decision_id
    where $role is not null or $who is not null or $upazilas is not null
),

grouped as (
    select
        chain_id,
        first_raised_on,
        arg_min(struct_pack(decision_id, topic, status, first_due_on), stands_at) as worst,
        bool_and(standing) as standing,
        bool_or(due_soon) as due_soon,
        min(comes_due_on) as comes_due_on,
        count(*) as open_decisions,
        bool_or(found) as found
    from open_ones
    group by chain_id, first_raised_on
),

matters as materialized (
    select
        *,
        count(*) over () as found_matters
    from grouped
    where
        ($topic is null or worst['topic'] = $topic)
        and ($decision_status is null or worst['status'] = $decision_status)
        and ($due_soon::boolean is null or due_soon = $due_soon::boolean)
        and ($standing::boolean is null or standing = $standing::boolean)
        and found
        and (
            ($role is null and $who is null and $upazilas is null)
            or chain_id in (
                select chain_id
                from owed
                where
                    ($upazilas is null or upazila_code is null or list_contains($upazilas::varchar[], upazila_code))
                    and ($role is null or role = $role)
                    and ($who is null or who = $who)
            )
        )
    order by if($matter_order = 'due', worst['first_due_on'], null) nulls last, first_raised_on, chain_id
    limit $most offset coalesce($first, 0)
),

said as (
    select
        m.chain_id,
        list(
            struct_pack(
                decision_id := m.decision_id,
                meeting_id := m.meeting_id,
                raised_on := m.raised_on,
                item_no := m.item_no,
                decision_no := m.decision_no,
                text := m.text,
                doubtful := m.doubtful_own_link,
                ending := m.ending::varchar,
                is_open := o.decision_id is not null
            )
            order by m.chain_position, m.item_no, m.decision_no
        ) as sayings
    from known_decision as m
    left join open_ones as o on m.decision_id = o.decision_id
    where
        -- Of few row groups: a matter lies within one district.
        in_scope(m.division_code, m.district_code, null, $division, $district, null)
        and m.chain_id in (select chain_id from matters)
    group by m.chain_id
)

select
    d.chain_id,
    d.decision_id,
    d.meeting_id,
    d.district_code,
    d.team_upazila_code,
    d.item_no,
    d.decision_no,
    d.topic,
    d.text,
    d.own_status as status,
    matters.standing,
    d.due_on,
    d.due_month,
    d.due_text,
    d.due_day,
    matters.comes_due_on,
    matters.due_soon,
    d.roles,
    d.implementers,
    d.responsible_codes,
    matters.open_decisions,
    d.first_raised_on,
    d.times_raised,
    d.age_months,
    d.doubtful_link,
    d.ending,
    d.first_due_on,
    d.times_redated,
    said.sayings,
    d.progress,
    matters.found_matters
from matters
inner join known_decision as d on matters.worst['decision_id'] = d.decision_id
inner join said on matters.chain_id = said.chain_id
where in_scope(d.division_code, d.district_code, null, $division, $district, null)
order by
    if($matter_order = 'due', d.first_due_on, null) nulls last,
    d.first_raised_on,
    d.chain_id;
