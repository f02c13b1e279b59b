-- Team lists, web portals and trainings in sum: one row a kind (roster_updated, portal_updated, training_held).
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rule: shared/42_upkeep.sql. Upazilas of which the latest word is yes or no (trainings: held in the months asked for, or said not to be),
-- and those of which no source speaks; the three add up.
with said as (
    select
        unnest(['roster_updated', 'portal_updated', 'training_held']) as kind,
        unnest([roster_updated, portal_current, trainings > 0]) as value
    from upkeep_in($division, $district, $upazilas, $from_month, $to_month, $as_of)
)

select
    kind,
    count(*) filter (where value) as yes_upazilas,
    count(*) filter (where not value) as no_upazilas,
    count(*) filter (where value is null) as unknown_upazilas
from said
group by kind
order by kind;
