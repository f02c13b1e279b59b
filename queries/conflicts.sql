-- Contradictions: one row a fact of an upazila's month about which sources disagree, so that both can be read.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rule: day/20_known_idea.sql, day/30_known_month.sql and day/40_known_dialogue.sql (in_conflict); both are kept, the register's date wins.
-- `dispute_month` is that of the dispute: of a dialogue the month it was held, where none was held the planned one; `month` that of the fact,
-- where the dispute is not about the month itself that of the dispute. `disagreement` says over what:
--   own_paper   the upazila's own paper lies in data/, another source says that its minutes did not come
--   yes_and_no  one source says yes, another no
--   days        all say yes, of different days
--   counts      all say yes, of different numbers of ideas
--   no_meeting  minutes came of a meeting that was not held
--   planned_months  the register and the work plan's paper name different months for a planned dialogue
with disputed as (
    select
        kind,
        upazila_code,
        month,
        null::date as planned_month,
        null::date[] as days
    from known_month
    where in_conflict and month between $from_month::date and $to_month::date
    union all
    select
        'dialogue_held' as kind,
        upazila_code,
        coalesce(held_month, planned_month) as month,
        planned_month,
        list_append(other_days, held_on) as days
    from known_dialogue
    where in_conflict and coalesce(held_month, planned_month) between $from_month::date and $to_month::date
)

select
    f.* exclude (row_key, source_id, plan_month, known_until, division_code) replace (disputed.month as month),
    disputed.month as dispute_month,
    case
        when bool_or(f.origin = 'own_paper') over month_of_kind and not bool_and(f.value) over month_of_kind
            then 'own_paper'
        when
            not bool_or(f.value) over month_of_kind
            or (
                f.kind = 'minutes_received' and bool_and(f.value) over month_of_kind
                and min(f.day) over month_of_kind is not distinct from max(f.day) over month_of_kind
            )
            then 'no_meeting'
        when
            bool_and(f.value) over month_of_kind
            and (f.kind != 'idea_submitted' or min(f.count) over month_of_kind = max(f.count) over month_of_kind)
            then 'days'
        when bool_and(f.value) over month_of_kind then 'counts'
        else 'yes_and_no'
    end as disagreement
from disputed
inner join fact_told as f
    on
        disputed.kind = f.kind and disputed.upazila_code = f.upazila_code
        and case
            when disputed.planned_month is not null
                then
                    f.plan_month = disputed.planned_month or list_contains(disputed.days, f.day)
                    or (f.plan_month is null and f.day is null and f.value and f.month = disputed.month)
            else disputed.month = f.month
        end
where
    is_known(f.known_on, f.known_until, $as_of) and f.known_until = date '9999-12-31'
    and in_scope(f.division_code, f.district_code, f.upazila_code, $division, $district, $upazilas)
window month_of_kind as (partition by f.kind, f.upazila_code, disputed.month, disputed.planned_month)
union all
select
    f.* exclude (row_key, source_id, plan_month, known_until, division_code),
    plans.planned_month as dispute_month,
    'planned_months' as disagreement
from known_dialogue as plans
inner join fact_told as f
    on
        plans.upazila_code = f.upazila_code and f.kind = 'dialogue_planned'
        and (
            (f.origin = 'register' and f.month = plans.planned_month)
            or (f.origin = 'plan' and f.month = plans.paper_month)
        )
where
    plans.paper_month is not null
    and plans.planned_month between $from_month::date and $to_month::date
    and is_known(f.known_on, f.known_until, $as_of)
    and in_scope(f.division_code, f.district_code, f.upazila_code, $division, $district, $upazilas)
order by dispute_month desc, upazila_code, kind, known_on, fact_id;
