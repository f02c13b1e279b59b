-- Decisions to remind of: one row an open decision of a district team and an upazila or a post that must carry it out.
-- Parameters: $division, $district, $upazilas (null: all), $to_month, $as_of.
-- Rules: shared/52_open_matters.sql; as of minutes (owed_by_upazila.sql), only what a paper says is not done:
--   it is overdue: carried over, or taken again, after its due day
--   it names no day, and was taken again at a later meeting
-- What has passed its day without a later word is unknown, and nobody is reminded of it. Nor of standing rules; of what
-- owed_by_upazila.sql reminds of by the thing itself; an upazila of what it is known to have done since; the district's own posts.
-- `post` is an office or another post in the paper's words, where no upazila is meant. `to_check`: a link of its matter is doubtful.
with missed as (
    select *
    from open_decisions_in($division, $district, $upazilas, $to_month::date, $as_of::date)
    where
        team_level = 'district'
        and not standing
        and (status = 'overdue' or (status = 'undated' and chain_position > 1))
),

duties as (
    select distinct
        decision_id,
        if(upazila_code is null, words, null) as post,
        upazila_code
    from (
        select
            m.decision_id,
            thing_asked_for(m.topic, m.text) as thing,
            words_of(r.text) as words,
            unnest(upazilas_of(r.role, r.upazila_codes, m.team_upazila_code)) as upazila_code
        from missed as m
        inner join responsibility as r using (decision_id)
        where r.role in ('uno', 'focal_point', 'office', 'other')
    ) as named
    where
        upazila_code is null
        or (thing is null and ($upazilas is null or list_contains($upazilas::varchar[], upazila_code)))
)

select
    'decision' as what,
    m.district_code,
    taken_at.district_bn,
    taken_at.district_en,
    duties.upazila_code,
    u.upazila_bn,
    u.upazila_en,
    duties.post,
    m.decision_id,
    m.text as decision_text,
    m.chain_position > 1 as taken_again,
    m.first_raised_on,
    m.times_raised,
    if(m.status = 'overdue', m.first_due_on, null) as since,
    m.doubtful_link as to_check,
    m.meeting_id as decision_meeting_id,
    m.month as decision_month,
    m.held_on as decision_held_on,
    taken_at.memo_no as decision_memo_no,
    taken_at.issued_on as decision_issued_on,
    m.item_no as decision_item_no,
    m.decision_no,
    m.due_on as decision_due_on,
    m.due_month as decision_due_month
from missed as m
inner join duties using (decision_id)
inner join meeting_head as taken_at on m.meeting_id = taken_at.meeting_id
inner join decision_asks as a on m.decision_id = a.decision_id
left join upazila as u on duties.upazila_code = u.upazila_code
where not exists (
    select 1
    from known_month as k
    where k.upazila_code = duties.upazila_code
        and k.kind = a.asks_for
        and k.status in ('on_time', 'late', 'received')
        and k.event_on >= m.first_raised_on
)
order by m.district_code, duties.upazila_code nulls last, duties.post, m.first_raised_on, m.decision_id;
