-- Posts of teams as registers write of them up to $day: one row a register's row, of an upazila's team or of the district's own (upazila_code null).
-- `post_key`: the post, however it is spelt. How a post stands on a day: posts_on (shared/62_upkeep.sql).
create or replace table known_post as
select
    district_code,
    upazila_code,
    post,
    activity_key(post) as post_key,
    in_post,
    changed_on,
    told_on,
    told_denied,
    told_undated,
    source_id,
    row_no
from team_member
where changed_on is null or changed_on <= $day::date
order by district_code, upazila_code;
