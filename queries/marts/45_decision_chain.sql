-- Which decisions take up which earlier ones again: one row a pair that counts.
-- What a person rejected does not count, what he confirmed is not doubtful, what he linked himself counts as found. A link leads from a
-- later meeting to an earlier one of the same team.
create macro chain_link_rows(districts) as table
with taken as (
    select
        meeting.district_code,
        coalesce(meeting.upazila_code, meeting.district_code) as team,
        decision.decision_id,
        meeting.known_on,
        coalesce(decision.due_on, last_day(decision.due_month)) as due_day,
        (coalesce(meeting.held_on, meeting.month), meeting.meeting_id) as turn
    from decision
    inner join meeting using (meeting_id)
    where in_districts(meeting.district_code, districts)
),

judged as (
    select
        decision_id,
        other_id as earlier_id,
        verdict
    from decision_verdict
    where what = 'link'
),

linked as (
    select
        decision_id,
        earlier_id,
        coalesce(found.likeness, 1) as likeness,
        judged.verdict is null and found.doubtful as doubtful
    from decision_link as found
    full join judged using (decision_id, earlier_id)
    where judged.verdict is distinct from 'rejected'
)

select
    later.district_code,
    linked.decision_id,
    linked.earlier_id,
    linked.likeness,
    linked.doubtful,
    later.known_on,
    earlier.due_day as earlier_due_day
from linked
inner join taken as later on linked.decision_id = later.decision_id
inner join taken as earlier on linked.earlier_id = earlier.decision_id
where later.team = earlier.team and later.turn > earlier.turn;

create table chain_link as
select * from chain_link_rows(null);

-- Decisions that return: one row a decision, with what led to it.
-- Of the decisions that it continues the surest leads to its root, the first of its line (`root_id`); lines that meet in one decision are
-- joined in chain_merge. `first_due_on` is the first due day that its line names, `times_redated` how often the line then named another.
-- `likeness` is of its surest link; `doubtful`: any of its links is.
create macro decision_chain_rows(districts) as table
with recursive surest as (
    select
        decision_id,
        arg_min(earlier_id, (doubtful, -likeness, earlier_id)) as earlier_id,
        max(likeness) as likeness,
        bool_or(doubtful) as doubtful,
        min(earlier_due_day) as earlier_due_day
    from chain_link
    where in_districts(district_code, districts)
    group by decision_id
),

taken as (
    select
        meeting.district_code,
        decision.decision_id,
        decision.item_no,
        decision.decision_no,
        meeting.meeting_id,
        meeting.known_on,
        coalesce(meeting.held_on, meeting.month) as raised_on,
        coalesce(decision.due_on, last_day(decision.due_month)) as due_day,
        surest.earlier_id,
        surest.likeness,
        coalesce(surest.doubtful, false) as doubtful,
        surest.earlier_due_day
    from decision
    inner join meeting using (meeting_id)
    left join surest using (decision_id)
    where in_districts(meeting.district_code, districts)
),

line as (
    select
        decision_id,
        decision_id as root_id,
        raised_on as first_raised_on,
        due_day as first_due_on,
        due_day as last_due_on,
        0 as times_redated
    from taken
    where earlier_id is null
    union all
    select
        taken.decision_id,
        line.root_id,
        line.first_raised_on,
        coalesce(line.first_due_on, taken.earlier_due_day, taken.due_day) as first_due_on,
        coalesce(taken.due_day, line.last_due_on) as last_due_on,
        line.times_redated + coalesce(taken.due_day != line.last_due_on, false)::integer as times_redated
    from line
    inner join taken on line.decision_id = taken.earlier_id
)

select
    taken.district_code,
    taken.decision_id,
    taken.meeting_id,
    taken.known_on,
    taken.raised_on,
    line.root_id,
    line.first_raised_on,
    taken.earlier_id is not null as continues,
    taken.likeness,
    taken.doubtful,
    line.first_due_on,
    line.times_redated,
    asks.standing,
    taken.item_no,
    taken.decision_no
from taken
inner join line using (decision_id)
inner join decision_asks as asks using (decision_id);

create table decision_chain as
select * from decision_chain_rows(null);

-- Lines of decisions that a decision brings together: one row a pair of roots, with the day from which it is known.
create macro chain_merge_rows(districts) as table
select
    link.district_code,
    later.root_id,
    earlier.root_id as other_id,
    min(link.known_on) as known_on
from chain_link as link
inner join decision_chain as later on link.decision_id = later.decision_id
inner join decision_chain as earlier on link.earlier_id = earlier.decision_id
where in_districts(link.district_code, districts) and later.root_id != earlier.root_id
group by link.district_code, later.root_id, earlier.root_id;

create table chain_merge as
select * from chain_merge_rows(null);
