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

-- The same, or because their own team took it.
create macro concerns_team(responsible_codes, team_upazila_code, upazilas) as (
    concerns(responsible_codes, upazilas) or coalesce(list_contains(upazilas::varchar[], team_upazila_code), false)
);

-- Whether a thing is of the upazilas asked for, or a decision concerns them: `concerned_codes`, those who must carry it out and whose own
-- team took it.
create macro is_of_upazilas(upazila_code, concerned_codes, upazilas) as (
    upazilas is null
    or list_contains(upazilas::varchar[], upazila_code)
    or list_has_any(concerned_codes, upazilas::varchar[])
);

-- Whether a fact holds on a day: it is known by then, and not one that another day has ended (marts/25_fact.sql).
create macro is_known(known_on, known_until, as_of) as (known_on <= as_of::date and known_until > as_of::date);

-- The last day of a view: the end of its last month, or the day of knowledge where that is earlier.
create macro view_end(to_month, as_of) as (least(as_of::date, last_day(to_month::date)));

-- The sum of ideas: where nothing but zeros is counted and somebody sent an unknown number, it is unknown.
create macro idea_sum(counted, status) as (
    case
        when
            sum(counted) > 0
            or count(*) filter (where counted is null and status in ('on_time', 'late', 'received')) = 0
            then sum(counted)
    end
);

-- The same over the months of an upazila that are summed: a count of ideas that one of these months holds with its campaign is left out.
create macro idea_total(counted, status, counted_in, from_month, to_month) as (
    idea_sum(
        if(counted_in between from_month::date and to_month::date, null, counted),
        if(counted_in between from_month::date and to_month::date, null, status)
    )
);
