-- Decisions to remind of: one row an open decision of a district team and an upazila or a post that must carry it out.
-- Parameters: $division, $district, $upazilas (null: all), $to_month, $as_of, $letter_day (null: $as_of).
-- Rules: shared/57_reminders.sql. `post` is an office or another post in the paper's words, where no upazila is meant; `is_unnamed`: they
-- name no office ("সংশ্লিষ্ট দপ্তর"). `to_check`: a link of its matter is doubtful.
select
    'decision' as what,
    owed.district_code,
    taken_at.district_bn,
    taken_at.district_en,
    owed.upazila_code,
    u.upazila_bn,
    u.upazila_en,
    owed.post,
    name_key(owed.post) as post_key,
    coalesce(starts_with(owed.post, 'সংশ্লিষ্ট'), false) as is_unnamed,
    owed.decision_id,
    owed.text as decision_text,
    owed.chain_position > 1 as taken_again,
    owed.first_raised_on,
    owed.times_raised,
    if(owed.status = 'overdue', owed.first_due_on, null) as since,
    owed.known_on as stated_on,
    date_sub('month', since, owed.known_on) as months_overdue,
    owed.doubtful_link as to_check,
    owed.meeting_id as decision_meeting_id,
    owed.month as decision_month,
    owed.held_on as decision_held_on,
    cited_by(taken_at.memo_no, taken_at.issued_on, taken_at.held_on, $letter_day, $as_of) as decision_memo_no,
    cited_by(taken_at.issued_on, taken_at.issued_on, taken_at.held_on, $letter_day, $as_of) as decision_issued_on,
    numbered_by(owed.item_no, taken_at.issued_on, $letter_day, $as_of) as decision_item_no,
    numbered_by(owed.decision_no, taken_at.issued_on, $letter_day, $as_of) as decision_no,
    owed.due_on as decision_due_on,
    owed.due_month as decision_due_month
from decisions_owed($division, $district, $upazilas, $to_month, $as_of) as owed
inner join meeting_head as taken_at on owed.meeting_id = taken_at.meeting_id
left join upazila as u on owed.upazila_code = u.upazila_code
order by
    owed.district_code,
    owed.upazila_code nulls last,
    owed.post,
    owed.first_raised_on,
    owed.decision_id;
