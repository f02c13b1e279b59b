-- The load this warehouse came from: one row.
-- Parameters: none.
select
    built_at,
    fingerprint,
    seconds,
    sample,
    (select count(*) from source) as sources,
    (select count(*) from meeting) as meetings,
    (select count(*) from decision) as decisions,
    (select count(*) from statement) as statements,
    (select count(*) from rejected) as rejected,
    (select count(*) from warning) as warnings,
    (select max(held_on) from meeting) as last_meeting
from load;
