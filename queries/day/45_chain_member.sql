-- The decisions known on $day, each with the chain it belongs to: one row a decision.
-- A chain (a matter) is all decisions that are linked with each other by then. `chain_id` is its first decision's id, `chain_position` the
-- number of the meeting among those that raised it. `is_last`: nothing known continues it.
create or replace table chain_member as
with recursive merged as (
    select
        root_id,
        other_id
    from chain_merge
    where known_on <= $day::date
    union
    select
        other_id as root_id,
        root_id as other_id
    from chain_merge
    where known_on <= $day::date
),

together as (
    select
        root_id,
        root_id as other_id
    from merged
    union
    select
        together.root_id,
        merged.other_id
    from together
    inner join merged on together.other_id = merged.root_id
),

chain_of as (
    select
        together.root_id,
        arg_min(together.other_id, (first.raised_on, first.decision_id)) as chain_id,
        min(first.raised_on) as first_raised_on
    from together
    inner join decision_chain as first on together.other_id = first.decision_id
    group by together.root_id
),

continued as (
    select distinct earlier_id
    from chain_link
    where known_on <= $day::date
)

select
    c.district_code,
    c.decision_id,
    c.meeting_id,
    c.raised_on,
    coalesce(chain_of.chain_id, c.root_id) as chain_id,
    coalesce(chain_of.first_raised_on, c.first_raised_on) as first_raised_on,
    dense_rank() over (
        partition by coalesce(chain_of.chain_id, c.root_id) order by c.raised_on, c.meeting_id
    ) as chain_position,
    continued.earlier_id is null as is_last,
    c.continues,
    c.doubtful,
    c.first_due_on,
    c.times_redated,
    c.standing,
    c.item_no,
    c.decision_no
from decision_chain as c
left join chain_of using (root_id)
left join continued on c.decision_id = continued.earlier_id
where c.known_on <= $day::date;
