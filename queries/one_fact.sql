-- One fact by its id, with where it stands in its file, for a person to correct: one row, or none.
-- Parameters: $fact_id.
-- A fact that follows from another (minutes of a meeting that was not held) is corrected where the other stands.
select
    f.* exclude (source_id, plan_month, known_until, division_code),
    m.part
from fact_told as f
left join meeting as m on f.meeting_id = m.meeting_id
where f.fact_id = regexp_replace($fact_id, '/minutes$', '') and f.known_until = date '9999-12-31';
