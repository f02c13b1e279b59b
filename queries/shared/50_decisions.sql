-- The month of the first decision that takes a decision up again (`taken_up`: day/60_known_decision.sql), of the months and upazilas asked for.
create macro taken_up_in(taken_up, upazilas, from_month, to_month) as (
    list_min([
        each.month for each in taken_up
        if each.month between from_month and to_month
        and if(
            upazilas is null,
            each.direct,
            each.codes is null
            or (
                list_has_any(each.codes, upazilas::varchar[])
                and not list_has_any(each.passed_codes, upazilas::varchar[])
            )
        )
    ])
);

-- What stands of a decision among those asked for: its own status, or that a later one of them continues it.
create macro status_in(own_status, taken_up, upazilas, from_month, to_month) as (
    if(taken_up_in(taken_up, upazilas, from_month, to_month) is null, own_status, 'repeated')
);

-- Whether a decision of those asked for, of all months up to `to_month`, takes a decision up again. Of whole teams it does not matter whom.
create macro is_taken_up(taken_up, continued_in, upazilas, to_month) as (
    if(
        upazilas is null,
        coalesce(continued_in <= to_month, false),
        taken_up_in(taken_up, upazilas, date '0001-01-01', to_month) is not null
    )
);

-- The decisions of the months' meetings that concern the upazilas asked for: by who must carry them out, or because their own team
-- took them.
-- A decision that a later one of those asked for continues has the status
--   repeated      it lives on in the later one, and is not counted again as open
-- also where it is continued through others that are not asked for. So the open decisions of any months are the last ones of open
-- chains with a decision in those months, each once. It depends on what is asked for: June's decision that July repeated is open where
-- June alone is looked at, and gives way to July's where both are.
-- Where whole teams are asked for, nothing is passed over, and the months in which a decision is taken up again say all.
create macro decisions_in(division, district, upazilas, from_month, to_month, as_of) as table
select
    d.* exclude (taken_up, continued_in, concerned_codes, stands_at),
    status_in(d.own_status, d.taken_up, upazilas, from_month::date, to_month::date) as status
from known_decision as d
where
    d.month between from_month::date and to_month::date
    and in_scope(d.division_code, d.district_code, null, division, district, null)
    and concerns_team(d.responsible_codes, d.team_upazila_code, upazilas);
