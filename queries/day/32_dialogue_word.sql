-- What sources say of dialogues and their plans, as known on $day: one row a word. Rules: 40_known_dialogue.sql.
create or replace table dialogue_word as
select
    f.*,
    coalesce(date_trunc('month', f.day)::date, f.month) as held_month
from fact as f
inner join upazila as u on f.upazila_code = u.upazila_code
where
    f.kind in ('dialogue_planned', 'dialogue_held') and f.known_on <= $day::date and f.known_until > $day::date
    and (u.exists_from is null or coalesce(f.plan_month, f.month) >= u.exists_from);
