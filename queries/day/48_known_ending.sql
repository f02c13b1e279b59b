-- How decisions ended, as known on $day: one row a decision that did, with the first source that says so; a sure one before a doubtful.
-- An end told after a decision had been taken up again is the end of the one that took it up, if that continues nothing else: a person
-- may tie decisions, or record an end, on the earlier one.
create or replace table known_ending as
with recursive told as (
    select * exclude (district_code)
    from decision_end
    where ended_on <= $day::date
    union
    select told.* replace (link.decision_id as decision_id)
    from told
    inner join chain_link as link on told.decision_id = link.earlier_id
    inner join chain_member as later on link.decision_id = later.decision_id
    where
        link.known_on <= $day::date
        and told.ended_on > later.raised_on
        and (select count(*) from chain_link as other where other.decision_id = link.decision_id) = 1
)

select *
from (
    select
        *,
        null::varchar as fact_id
    from told
    union all by name
    select * from ending_by_fact
) as ends
qualify row_number() over (
    partition by decision_id
    order by doubtful, ended_on, closed_by = 'fact', closed_by, meeting_id, source_id, sheet, row_no
) = 1;
