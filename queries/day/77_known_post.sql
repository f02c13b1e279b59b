-- Posts of teams as registers write of them up to $day: one row a post and day of change, of an upazila's team or of the district's own
-- (upazila_code null), by the later of two rows of one day. It says how the post stood from that day on (`since`) until the next (`until`).
-- `post_key`: the post, however it is spelt. How a post stands on a day: posts_on (shared/62_upkeep.sql).
create or replace table known_post as
with once as (
    select
        district.division_code,
        member.district_code,
        member.upazila_code,
        member.post,
        activity_key(member.post) as post_key,
        member.in_post,
        member.changed_on,
        member.told_on,
        member.told_denied,
        member.told_undated,
        member.source_id,
        member.row_no
    from team_member as member
    inner join district on member.district_code = district.district_code
    where member.changed_on is null or member.changed_on <= $day::date
    qualify row_number() over (
        partition by member.district_code, member.upazila_code, post_key, member.changed_on
        order by member.source_id, member.row_no desc
    ) = 1
)

select
    *,
    coalesce(changed_on, date '0001-01-01') as since,
    coalesce(
        lead(changed_on) over (partition by district_code, upazila_code, post_key order by changed_on nulls first),
        date '9999-12-31'
    ) as until
from once
order by district_code, upazila_code;
