-- Decisions whose words a scan's reading is not sure of: one row a decision, with the words to compare with the paper.
-- Parameters: $division, $district, $upazilas (null: all), $to_month.
-- Rule: the reader's warning decision_unsure, about a number or a word of the time limit, of a meeting up to the month.
select
    decision.decision_id,
    json_extract_string(warning.details, '$.words') as words
from warning
inner join meeting using (source_id, part)
inner join decision
    on
        meeting.meeting_id = decision.meeting_id
        and warning.place = 'item ' || decision.item_no
        and json_extract_string(warning.details, '$.no') = decision.decision_no::varchar
        and json_extract_string(warning.details, '$.text') = decision.text
where
    warning.code = 'decision_unsure'
    and meeting.month <= $to_month::date
    and in_scope(null, meeting.district_code, meeting.upazila_code, null, $district, $upazilas)
    and (
        $division is null
        or meeting.district_code in (select district_code from district where division_code = $division)
    )
order by decision.decision_id;
