-- Status: what the words known of a thing come to, for months, ideas and dialogues alike.
-- What becomes of a thing that is owed: whether it was done, on which day, by which it was due.
create macro status_of(done, event_on, due_on) as (
    case
        when not done then 'not_received'
        when event_on <= due_on then 'on_time'
        when event_on > due_on then 'late'
        else 'received'
    end
);

-- Whether a source said "no" after the due day of what is still not done: a "no" older than it is not a default.
create macro is_overdue(done, missing_on, due_on) as (coalesce(not done and missing_on > due_on, false));

-- Whether a "no" is not older than a "yes" (`confirmed_on`: when it was first said) or the day it gives.
create macro is_contradicted(event_on, confirmed_on, denied_on) as (
    coalesce(event_on <= denied_on or confirmed_on <= denied_on, false)
);

-- What a status counts for: what was done, what was owed, and that of which it is known whether it was in time.
create macro is_done(status) as (status in ('on_time', 'late', 'received'));

create macro is_expected(status) as (status not in ('no_data', 'not_due_yet'));

create macro is_timed(status, is_overdue) as (status in ('on_time', 'late') or is_overdue);

-- A miss that somebody answers for: after the due day; where none is known, after the month.
create macro is_missed(is_overdue, due_on, status, stated_on, month) as
    (is_overdue or (due_on is null and status = 'not_received' and stated_on > last_day(month)));
