-- How far decisions were carried out in part, as known on $day: one row a decision, the latest word, of a paper (`told_by` paper) or of an
-- officer's entry (entry).
create or replace table known_progress as
with told as (
    select
        p.decision_id,
        m.known_on as told_on,
        'paper' as told_by,
        p.quote,
        p.doubtful,
        p.meeting_id,
        p.item_no
    from decision_progress as p
    inner join meeting as m using (meeting_id)
    where m.known_on <= $day::date
    union all by name
    select
        decision_id,
        happened_on as told_on,
        'entry' as told_by,
        remark as quote,
        false as doubtful
    from decision_told
    where decision_id is not null and state = 'partly' and happened_on <= $day::date
)

select *
from told
qualify row_number() over (
    partition by decision_id order by told_on desc, doubtful, told_by, meeting_id, item_no, quote
) = 1;
