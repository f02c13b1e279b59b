-- How decisions ended, as known on $day: one row a decision that did, with the first source that says so; a sure one before a doubtful.
create or replace table known_ending as
select *
from (
    select
        * exclude (district_code),
        null::varchar as fact_id
    from decision_end
    where ended_on <= $day::date
    union all by name
    select * from ending_by_fact
) as ends
qualify row_number() over (
    partition by decision_id
    order by doubtful, ended_on, closed_by = 'fact', closed_by, meeting_id, source_id, sheet, row_no
) = 1;
