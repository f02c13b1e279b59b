-- What upazilas owe of trainings and portals, for letters: one row a training moved twice and not held, and one a portal that is not put right,
-- with the columns of owed_by_upazila.sql, its topic, how often and whereto it was moved, and what was `found` on which page.
-- Parameters: $division, $district, $upazilas (null: all), $to_month, $as_of, $letter_day (null: $as_of).
-- Rules: shared/62_upkeep.sql for what is owed, shared/57_reminders.sql for what a letter of that day may give of the minutes it cites. A paper
-- that moved the training is cited, the latest; else the office's register says so.
with owed as (
    select *
    from upkeep_owed($division, $district, $upazilas, $to_month, $as_of)
),

said as (
    select
        o.upazila_code,
        o.month,
        o.topic,
        m.meeting_id,
        m.source_id,
        m.team_level,
        m.month as said_month,
        m.held_on,
        m.memo_no,
        m.issued_on,
        s.item_no,
        s.quote
    from owed as o
    inner join place_statement as s
        on
            o.upazila_code = s.upazila_code and s.kind = 'training_moved'
            and s.month >= o.month and list_contains(o.moves, s.to_month)
    inner join meeting as m on s.meeting_id = m.meeting_id
    where o.what = 'training_moved' and m.known_on <= $as_of::date
    qualify
        row_number() over (
            partition by o.upazila_code, o.month, o.topic order by m.known_on desc, s.statement_id
        ) = 1
)

select
    owed.what,
    owed.district_code,
    d.district_bn,
    d.district_en,
    owed.upazila_code,
    u.upazila_bn,
    u.upazila_en,
    owed.month,
    owed.topic,
    owed.since,
    owed.stated_on,
    owed.months_overdue,
    owed.times_moved,
    owed.moved_to,
    owed.found,
    null as reason,
    owed.to_check,
    source.path,
    said.meeting_id as said_meeting_id,
    said.held_on as said_held_on,
    said.said_month,
    said.team_level as said_team_level,
    cited_by(said.memo_no, said.issued_on, said.held_on, $letter_day, $as_of) as said_memo_no,
    cited_by(said.issued_on, said.issued_on, said.held_on, $letter_day, $as_of) as said_issued_on,
    numbered_by(said.item_no, said.issued_on, $letter_day, $as_of) as said_item_no,
    said.quote,
    null as decision_id,
    null as decision_meeting_id
from owed
inner join district as d on owed.district_code = d.district_code
inner join place as u on owed.upazila_code = u.upazila_code
left join said
    on
        owed.what = 'training_moved' and owed.upazila_code = said.upazila_code and owed.month = said.month
        and owed.topic is not distinct from said.topic
left join source on said.source_id = source.source_id
order by owed.district_code, owed.upazila_code, owed.what, owed.month, owed.topic nulls first;
