-- Offices without an idea: one row a place and campaign of the months asked for, and two sums (level total): of the offices of upazilas,
-- and of those of districts themselves (`is_own`), which are in no figure of the upazilas.
-- Parameters: $division, $district, $upazilas (null: all, the offices of districts themselves too), $from_month, $to_month, $as_of.
-- Rules: shared/32_offices.sql; expected are the offices of the roll of which it is known whether they sent an idea, once it is due.
-- The counts are of offices by call: one that two calls asked for counts twice, in `missing_different` once.
-- `missing`: those that sent none, `off_roll`: names in the register of ideas that sent one and that the roll has not: another spelling, or another office.
with roll as (
    select *
    from roll_ideas($division, $district, $upazilas, $from_month, $to_month, $as_of)
),

strangers as (
    select
        i.district_code,
        i.upazila_code,
        i.due_on,
        list(distinct i.office order by i.office) as off_roll
    from idea_once as i
    inner join district as d on i.district_code = d.district_code
    where
        not i.on_roll and i.sent_known_on <= $as_of::date
        and in_scope(d.division_code, i.district_code, i.upazila_code, $division, $district, $upazilas)
        and i.month between $from_month::date and $to_month::date
    group by i.district_code, i.upazila_code, i.due_on
),

summed as (
    select
        if(grouping(roll.due_on) = 1, 'total', 'place') as level,
        roll.upazila_code is null as is_own,
        roll.district_code,
        roll.upazila_code,
        roll.upazila_bn,
        roll.upazila_en,
        roll.due_on,
        count(*) as offices,
        count(*) filter (where is_done(roll.status)) as sent_offices,
        count(*) filter (where is_expected(roll.status)) as expected_offices,
        count(*) filter (where roll.status = 'not_received') as missing_offices,
        count(distinct row(roll.district_code, roll.upazila_code, roll.office))
        filter (where roll.status = 'not_received') as missing_different,
        count(*) filter (where roll.status = 'not_due_yet') as not_due_yet_offices,
        count(*) filter (where roll.status = 'no_data') as unknown_offices,
        sent_offices / nullif(expected_offices, 0) as office_rate,
        list(roll.office order by roll.office) filter (where roll.status = 'not_received') as missing
    from roll
    group by grouping sets (
        (
            roll.upazila_code is null,
            roll.district_code,
            roll.upazila_code,
            roll.upazila_bn,
            roll.upazila_en,
            roll.due_on
        ),
        (roll.upazila_code is null)
    )
)

select
    summed.* exclude (missing),
    if(summed.level = 'place', summed.missing, null) as missing,
    strangers.off_roll
from summed
left join strangers
    on
        summed.level = 'place' and summed.district_code = strangers.district_code
        and summed.upazila_code is not distinct from strangers.upazila_code and summed.due_on = strangers.due_on
order by
    summed.level = 'total',
    summed.missing_offices desc,
    summed.due_on,
    summed.district_code,
    summed.upazila_code nulls first;
