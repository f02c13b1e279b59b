-- Decision follow-up: one row a decision of the months' meetings.
-- Parameters: $division, $district, $upazilas (null: all; by those who must carry it out), $from_month, $to_month, $as_of; and, null
-- for any: $topic, $role, $carried_over, $decision_status, $decision_id, $meeting_id, $search (words within its text,
-- implementers, places), $search_roles (roles whose name has these words).
-- Rules: day/60_known_decision.sql; the chain it belongs to (first raised, times raised, age): day/50_known_chain.sql. What ended it:
-- `ending` says how, `closed_by` what says so, with the meeting, item and words, or the register's row (closed_path, sheet, row).
select
    d.decision_id,
    d.meeting_id,
    d.district_code,
    d.month,
    d.held_on,
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
    d.known_on,
    d.chain_id,
    d.chain_position,
    d.first_raised_on,
    d.times_raised,
    d.age_months,
    d.last_decision_id,
    d.doubtful_link,
    d.doubtful_end,
    d.closed_on,
    d.ending,
    d.closed_by,
    d.closed_meeting_id,
    d.closed_item_no,
    d.closed_quote,
    closed_source.path as closed_path,
    d.closed_sheet,
    d.closed_row_no,
    d.closed_fact_id,
    d.standing,
    d.progress_on,
    d.progress_by,
    d.progress_quote,
    d.progress_meeting_id,
    d.progress_doubtful,
    d.roles,
    d.implementers,
    d.responsible_codes,
    d.first_due_on,
    d.times_redated
from decisions_in($division, $district, $upazilas, $from_month::date, $to_month::date, $as_of::date) as d
left join agenda_item as i on d.meeting_id = i.meeting_id and d.item_no = i.item_no
left join source as closed_source on d.closed_source_id = closed_source.source_id
where
    ($topic is null or d.topic = $topic)
    and ($role is null or list_contains(d.roles, $role))
    and ($carried_over::boolean is null or d.carried_over = $carried_over::boolean)
    and ($decision_status is null or d.status = $decision_status)
    and ($decision_id is null or d.decision_id = $decision_id)
    and ($meeting_id is null or d.meeting_id = $meeting_id)
    and (
        $search is null
        or is_found($search, d.text, d.implementers, d.responsible_codes)
        or list_has_any(d.roles, $search_roles::varchar[])
    )
order by d.month desc, d.meeting_id, d.item_no, d.decision_no;
