-- Decisions as known on $day: one row a decision of the meetings known by then, with its chain.
-- Rules: the due day is the day that the paper names, else the last of the month it names; and a decision's own status is
--   concluded     it ended: `ending` says how (done, dropped, superseded), `closed_by` what says so (paper, fact, entry); one that others
--                 continue ends with all of these (55_member_ending.sql). Confirming the last minutes is done by saying so
--   overdue       the paper itself says it is unmet, after its due day: it is carried over, or continues an earlier decision. A decision
--                 taken again with a new date is overdue by its first: `first_due_on`, the first due day that its
--                 line names up to it; `times_redated`, how often the line then named another
--   due_passed    the first due day has passed and no later source says whether it was done: unknown, not overdue
--   not_due_yet   the first due day has not passed
--   undated       open, and the paper names no single day or month; so is a standing rule, which has no day on which it is over
-- `comes_due_on`: its last day, where that is still ahead; where it names no single day, the first that its line names. `due_soon`: it comes
-- due within 15 days. A standing rule never comes due.
-- `taken_up` (null: it is not): each decision that takes it up again, `direct` or through others that `passed_codes` concern: its meeting's
-- month, and the upazilas that it concerns, by who must carry it out or because their own team took it (`codes`; null: those of the earlier).
-- `continued_in`: the month of the first that takes it up directly. `concerned_codes`: the upazilas that must carry it out, and that whose
-- own team took it. `stands_at`: how it stands among those of its chain, from the worst on: a standing rule last, then by status, due day
-- and day; of open ones overdue, due passed, not due yet, no day named.
-- `own_status` is what the decision's own paper and what ended it make of it. Whether it is counted depends on what else is asked for,
-- see decisions_in.
create or replace table known_decision as
with recursive link as materialized (
    select
        chain_link.earlier_id,
        chain_link.decision_id,
        member.chain_id,
        m.month
    from chain_link
    inner join chain_member as member on chain_link.decision_id = member.decision_id
    inner join meeting as m on member.meeting_id = m.meeting_id
    where chain_link.known_on <= $day::date
),

-- Chains whose decisions do not all concern the same upazilas; all of a chain are of one team.
mixed as materialized (
    select member.chain_id
    from chain_member as member
    left join decision_responsible as r on member.decision_id = r.decision_id
    where member.chain_id in (select chain_id from link)
    group by member.chain_id
    having count(distinct hash(r.responsible_codes)) > 1
),

concerning as materialized (
    select
        link.*,
        list_concat(coalesce(r.responsible_codes, []), if(m.upazila_code is null, [], [m.upazila_code])) as codes,
        list_distinct(flatten(list(coalesce(r.responsible_codes, [])) over (partition by link.chain_id))) as chain_codes
    from link
    inner join decision as d on link.decision_id = d.decision_id
    inner join meeting as m on d.meeting_id = m.meeting_id
    left join decision_responsible as r on link.decision_id = r.decision_id
    where link.chain_id in (select chain_id from mixed)
),

-- In these, from each decision to those that take it up again, and on through them, until nobody is left whom they have not concerned.
later as (
    select
        earlier_id,
        decision_id,
        month,
        codes,
        []::varchar[] as passed_codes,
        true as direct
    from concerning
    union
    select
        later.earlier_id,
        next.decision_id,
        next.month,
        next.codes,
        list_sort(list_distinct(list_concat(later.passed_codes, later.codes))) as passed_codes,
        false as direct
    from later
    inner join concerning as next on later.decision_id = next.earlier_id
    where not list_has_all(list_concat(later.passed_codes, later.codes), next.chain_codes)
),

taken_up as (
    select
        earlier_id as decision_id,
        list(struct_pack(month, codes, passed_codes, direct) order by month, direct, codes, passed_codes) as taken_up,
        min(month) filter (where direct) as continued_in
    from (
        select
            earlier_id,
            month,
            codes,
            passed_codes,
            direct
        from later
        union all
        select
            earlier_id,
            month,
            null as codes,
            null as passed_codes,
            true as direct
        from link
        where chain_id not in (select chain_id from mixed)
    ) as every
    group by earlier_id
)

select
    d.*,
    district.division_code,
    m.district_code,
    m.upazila_code as team_upazila_code,
    m.team_level,
    m.month,
    m.held_on,
    m.known_on,
    coalesce(d.due_on, last_day(d.due_month)) as due_day,
    c.chain_id,
    c.chain_position::bigint as chain_position,
    c.raised_on,
    c.is_last,
    s.first_raised_on,
    s.times_raised,
    s.age_months,
    s.last_decision_id,
    c.standing,
    c.doubtful as doubtful_own_link,
    s.doubtful_link,
    coalesce(e.doubtful, false) as doubtful_end,
    e.ended_on as closed_on,
    e.ending,
    e.closed_by,
    e.meeting_id as closed_meeting_id,
    e.item_no as closed_item_no,
    e.quote as closed_quote,
    e.source_id as closed_source_id,
    e.sheet as closed_sheet,
    e.row_no as closed_row_no,
    e.fact_id as closed_fact_id,
    case
        when e.decision_id is not null then 'concluded'
        when c.standing or c.first_due_on is null then 'undated'
        when (d.carried_over or c.continues) and c.first_due_on < m.known_on then 'overdue'
        when c.first_due_on < $day::date then 'due_passed'
        else 'not_due_yet'
    end as own_status,
    c.first_due_on,
    c.times_redated,
    s.progress_on,
    s.progress_by,
    s.progress_quote,
    s.progress_meeting_id,
    s.progress_doubtful,
    s.progress,
    s.uncertain,
    coalesce(r.roles, []) as roles,
    coalesce(r.implementers, []) as implementers,
    coalesce(r.responsible_codes, []) as responsible_codes,
    case
        when c.standing then null
        when due_day >= $day::date then due_day
        when due_day is null and c.first_due_on >= $day::date then c.first_due_on
    end as comes_due_on,
    coalesce(comes_due_on <= $day::date + 15, false) as due_soon,
    taken_up.taken_up,
    taken_up.continued_in,
    list_concat(coalesce(r.responsible_codes, []), if(m.upazila_code is null, [], [m.upazila_code]))
        as concerned_codes,
    row_number() over (
        partition by c.chain_id
        order by
            c.standing,
            list_position(['overdue', 'due_passed', 'not_due_yet', 'undated', 'concluded'], own_status),
            coalesce(due_day, c.first_due_on, date '9999-12-31'),
            c.raised_on desc,
            d.item_no,
            d.decision_no,
            d.decision_id
    ) as stands_at
from decision as d
inner join meeting as m using (meeting_id)
inner join district using (district_code)
inner join chain_member as c using (decision_id)
inner join known_chain as s on c.chain_id = s.chain_id
left join member_ending as ended using (decision_id)
left join known_ending as e on ended.ended_id = e.decision_id
left join decision_responsible as r using (decision_id)
left join taken_up using (decision_id)
order by m.district_code, m.month, d.decision_id;
