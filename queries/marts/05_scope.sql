-- Scope: whether a place is among those a reader asked for; a filter that is null asks for everything.
create macro in_scope(division_code, district_code, upazila_code, division, district, upazilas) as (
    (division is null or division_code = division)
    and (district is null or district_code = district)
    and (upazilas is null or list_contains(upazilas::varchar[], upazila_code))
);

-- Whether a decision concerns the upazilas asked for: by those who must carry it out.
create macro concerns(responsible_codes, upazilas) as (
    upazilas is null or list_has_any(responsible_codes, upazilas::varchar[])
);

-- Whether a fact holds on a day: it is known by then, and not one that another day has ended (marts/25_fact.sql).
create macro is_known(known_on, known_until, as_of) as (known_on <= as_of::date and known_until > as_of::date);

-- What becomes of a thing that is owed (design.md "Status"): whether it was done, on which day, by which it was due.
create macro status_of(done, event_on, due_on) as (
    case
        when not done then 'not_received'
        when event_on <= due_on then 'on_time'
        when event_on > due_on then 'late'
        else 'received'
    end
);

-- Whether a source said "no" after the due day of what is still not done: a "no" older than it is not a default (issue 11, rule 3).
create macro is_overdue(done, missing_on, due_on) as (coalesce(not done and missing_on > due_on, false));

-- Whether a "no" is not older than a "yes" (`confirmed_on`: when it was first said) or the day it gives.
create macro is_contradicted(event_on, confirmed_on, denied_on) as (
    coalesce(event_on <= denied_on or confirmed_on <= denied_on, false)
);

-- The sum of ideas: where nothing but zeros is counted and somebody sent an unknown number, it is unknown.
create macro idea_sum(counted, status) as (
    case
        when
            sum(counted) > 0
            or count(*) filter (where counted is null and status in ('on_time', 'late', 'received')) = 0
            then sum(counted)
    end
);
