-- The plans of dialogues as known on $day: one row an upazila and planned month, with its plan year. Rules: 40_known_dialogue.sql, and
--   where the register and the work plan's paper name different months of an upazila's plan year, the register's stand: the months that
--   only one of them names are taken for the same dialogues, the first for the first; `paper_month` is the paper's. What the paper names
--   beyond those is a plan of its own.
create or replace table dialogue_plan as
with said as (
    select
        any_value(district_code) as district_code,
        upazila_code,
        coalesce(plan_month, month) as planned_month,
        bool_or(doubtful) as doubtful,
        bool_or(corrected) as corrected,
        bool_and(origin = 'plan') as of_paper_alone,
        bool_or(origin = 'register') and not bool_or(origin = 'plan') as of_register_alone
    from dialogue_word
    where (kind = 'dialogue_planned' and value) or plan_month is not null
    group by upazila_code, coalesce(plan_month, month)
),

of_years as (
    select
        said.*,
        plan_year_of(said.planned_month, span.first_month) as plan_year_from,
        least(
            plan_year_of(said.planned_month, span.first_month) + to_months(12), span.until_month
        )::date as plan_year_until
    from said
    inner join plan_year_span as span
        on
            said.upazila_code = span.upazila_code
            and said.planned_month >= span.from_month and said.planned_month < span.until_month
),

-- The turn of a month among those that only the register, or only the paper, names.
turns as (
    select
        *,
        row_number() over (
            partition by upazila_code, plan_year_from, of_paper_alone, of_register_alone order by planned_month
        ) as turn
    from of_years
)

select
    turns.district_code,
    turns.upazila_code,
    turns.planned_month,
    turns.doubtful,
    turns.corrected,
    turns.plan_year_from,
    turns.plan_year_until,
    paper.planned_month as paper_month
from turns
left join turns as paper
    on
        turns.of_register_alone and paper.of_paper_alone and turns.upazila_code = paper.upazila_code
        and turns.plan_year_from = paper.plan_year_from and turns.turn = paper.turn
left join turns as register
    on
        turns.of_paper_alone and register.of_register_alone and turns.upazila_code = register.upazila_code
        and turns.plan_year_from = register.plan_year_from and turns.turn = register.turn
where register.planned_month is null;
