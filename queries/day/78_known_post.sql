-- Posts of teams as known on $day: one row a post of a team (the upazila's, or the district's own where upazila_code is null), by the latest row of
-- the registers that speaks of it. `was_told`: whether the district was told of the change since which it is so; null where nothing changed, and of
-- its own team. A blank cell is a "no": the register lists the change.
create or replace table known_post as
select
    district_code,
    upazila_code,
    post,
    in_post,
    changed_on,
    case
        when upazila_code is not null and changed_on is not null
            then told_undated or coalesce(told_on <= $day::date, false)
    end as was_told
from team_member
where changed_on is null or changed_on <= $day::date
qualify row_number() over (
    partition by district_code, upazila_code, activity_key(post)
    order by changed_on desc nulls last, source_id, row_no desc
) = 1
order by district_code, upazila_code, post;
