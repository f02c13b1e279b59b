-- Whether the warehouse answers: one row that reads the load, the sources, the meetings and what is known.
-- Parameters: none.
select
    built_at,
    (select count(*) from source) as sources,
    (select max(known_on) from meeting) as last_meeting_known_on,
    (select count(*) from known_month) as known_months
from load;
