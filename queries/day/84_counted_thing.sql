-- What the measures count (shared/60_measures.sql), as known on $day: one row an upazila, month and kind of laid_month; a plan of a dialogue,
-- one held without a plan, an upazila's stretch without a known plan (`what`: 42_dialogue_span.sql); a decision.
-- It counts in months up to `since` or later and before `until`, unless it has `gone` over to a later row by then: a decision, where whole
-- teams are asked for, in the month of the first that takes it up again (`taken_up`: 60_known_decision.sql). Of a decision `done` are those
-- still open, and `counted` the overdue ones; `concerned_codes` are the upazilas that must carry it out and that whose own team took it.
create or replace table counted_thing as
select
    division_code,
    district_code,
    upazila_code,
    kind::varchar as measure,
    null as what,
    status,
    is_done(status) as done,
    is_expected(status) as expected,
    is_timed(status, is_overdue) as timed,
    is_overdue,
    is_missed(is_overdue, due_on, status, stated_on, month) as is_missed,
    counted,
    due_on,
    month as since,
    month + 1 as until,
    date '9999-12-31' as gone,
    null as stands_from,
    corrected,
    null as taken_up,
    null as concerned_codes
from month_status
where kind in ('minutes_received', 'meeting_held', 'idea_submitted')
union all
select
    division_code,
    district_code,
    upazila_code,
    'dialogue_held' as measure,
    what,
    status,
    is_done(status) as done,
    is_expected(status) as expected,
    is_timed(status, is_overdue) as timed,
    is_overdue,
    is_overdue as is_missed,
    null as counted,
    null as due_on,
    since,
    until,
    if(what = 'plan', date '9999-12-31', date '0001-01-01') as gone,
    stands_from,
    corrected,
    null as taken_up,
    null as concerned_codes
from dialogue_span
union all
select
    division_code,
    district_code,
    null as upazila_code,
    'decision_open' as measure,
    null as what,
    own_status as status,
    own_status != 'concluded' as done,
    true as expected,
    own_status = 'overdue' as timed,
    own_status = 'overdue' as is_overdue,
    false as is_missed,
    if(own_status = 'overdue', 1, 0) as counted,
    null as due_on,
    month as since,
    month + 1 as until,
    greatest(month, coalesce(continued_in, date '9999-12-31')) as gone,
    null as stands_from,
    false as corrected,
    taken_up,
    concerned_codes
from known_decision
order by district_code, since, measure, upazila_code;
