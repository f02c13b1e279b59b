-- What is open, decision by decision: one row an open decision of a meeting up to the month, as known on the day, the oldest first.
-- Parameters: $division, $district, $upazilas (null: all), $to_month, $as_of.
-- Rules: shared/52_open_matters.sql. Columns as in decision_followup.sql, with what papers and officers say was done of its matter in part
-- (`progress`), and the earlier decisions that only a doubtful link takes for the same (`uncertain`). What ended (done, dropped, superseded) and what
-- lives on in a later decision is not in it.
select
    d.decision_id,
    d.meeting_id,
    d.district_code,
    d.team_level,
    d.team_upazila_code,
    d.month,
    d.held_on,
    d.known_on,
    d.item_no,
    d.decision_no,
    i.title as item_title,
    d.topic,
    d.text,
    d.carried_over,
    d.due_on,
    d.due_month,
    d.due_text,
    d.due_day,
    d.status,
    d.standing,
    d.ending,
    d.chain_id,
    d.chain_position,
    d.first_raised_on,
    d.times_raised,
    d.age_months,
    d.doubtful_link,
    d.roles,
    d.implementers,
    d.responsible_codes,
    d.first_due_on,
    d.times_redated,
    d.progress,
    d.uncertain
from open_decisions_in($division, $district, $upazilas, $to_month::date, $as_of::date) as d
left join agenda_item as i on d.meeting_id = i.meeting_id and d.item_no = i.item_no
order by d.month, d.raised_on, d.meeting_id, d.item_no, d.decision_no;
