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
