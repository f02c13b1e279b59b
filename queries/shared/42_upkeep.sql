-- Team lists, web portals and trainings: one row an upazila, by the latest word on each as known on a day.
-- Rule: the latest source that speaks is believed (day/30_known_month.sql). List and portal are as at the end of to_month, by all that is known
-- on the day, null where no source speaks of them; the day that a later paper tells of the month is no day of an update; trainings are those held in the months asked for, the same day counted once, null where no source speaks.
create macro upkeep_in(division, district, upazilas, from_month, to_month, as_of) as table
with said as (
    select fact.*
    from fact
    inner join place on fact.upazila_code = place.upazila_code
    where
        fact.kind in ('roster_updated', 'portal_updated', 'training_held')
        and fact.month <= to_month::date and coalesce(fact.day <= last_day(to_month::date), true)
        and is_known(fact.known_on, fact.known_until, as_of)
        and in_scope(place.division_code, fact.district_code, fact.upazila_code, division, district, upazilas)
),

latest as (
    select
        upazila_code,
        arg_max(value, (known_on, value)) filter (where kind = 'roster_updated') as roster_updated,
        max(known_on) filter (where kind = 'roster_updated') as roster_stated_on,
        max(coalesce(day, known_on)) filter (
            where kind = 'roster_updated' and value and coalesce(day, known_on) <= last_day(to_month::date)
        ) as roster_updated_on,
        arg_max(value, (known_on, value)) filter (where kind = 'portal_updated') as portal_current,
        max(known_on) filter (where kind = 'portal_updated') as portal_stated_on,
        arg_max(reason, known_on) filter (where kind = 'portal_updated' and not value) as portal_reason
    from said
    group by upazila_code
),

trainings as (
    select
        upazila_code,
        count(distinct coalesce(day, month)) filter (where value) as trainings,
        max(coalesce(day, month)) filter (where value) as last_training_on
    from said
    where kind = 'training_held' and month >= from_month::date
    group by upazila_code
)

select
    place.district_code,
    place.upazila_code,
    place.upazila_bn,
    place.upazila_en,
    latest.roster_updated,
    latest.roster_stated_on,
    latest.roster_updated_on,
    latest.portal_current,
    latest.portal_stated_on,
    case when not latest.portal_current then latest.portal_reason end as portal_reason,
    trainings.trainings,
    trainings.last_training_on
from place
left join latest using (upazila_code)
left join trainings using (upazila_code)
where
    in_scope(place.division_code, place.district_code, place.upazila_code, division, district, upazilas)
    and (place.exists_from is null or place.exists_from <= last_day(to_month::date));
