-- What upazilas owe: one row a thing of which a source says, after its due day, that it is missing, with the sentence it rests on and the
-- decision that asks for it.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of, $letter_day (null: $as_of).
-- Rules: shared/57_reminders.sql for what is owed and what a letter of that day may give of the minutes it cites.
-- The decision is one of a district team that concerns the upazila and speaks of the thing: of the item and meeting of the sentence,
-- else the latest; not one that was dropped or superseded, nor one that asks why. `to_check`: doubtful or contradicted, for a person to look at before a letter leaves.
with owed as (
    select *
    from things_owed($division, $district, $upazilas, $from_month, $to_month, $as_of)
),

-- The latest "no" of each: of a dialogue said in its planned month or later.
said as (
    select
        o.kind,
        o.upazila_code,
        o.month,
        f.meeting_id,
        f.item_no,
        f.quote,
        f.source_id,
        f.sheet,
        f.row_no
    from owed as o
    inner join fact as f
        on
            o.kind = f.kind and o.upazila_code = f.upazila_code and not f.value
            and is_known(f.known_on, f.known_until, $as_of)
            and (o.since is null or f.known_on > o.since)
            and case
                when o.kind = 'dialogue_held'
                    then f.plan_month = o.month or (f.plan_month is null and f.month >= o.month)
                else f.month = o.month
            end
    qualify row_number() over (
        partition by o.kind, o.upazila_code, o.month order by f.known_on desc, f.fact_id
    ) = 1
),

asking as (
    select
        district_code,
        decision_id,
        meeting_id,
        month,
        held_on,
        known_on,
        item_no,
        decision_no,
        text,
        due_on,
        due_month,
        responsible_codes,
        thing_asked_for(topic, text) as asks_for
    from known_decision
    where
        team_level = 'district' and month between $from_month::date and $to_month::date
        and in_scope(division_code, district_code, null, $division, $district, null)
        and (ending is null or ending = 'done')
        and not asks_why(text)
),

-- One that also asks for the minutes asks for the meeting: "সভা ১০ তারিখের মধ্যে … কার্যবিবরণী ২৮ তারিখের মধ্যে".
decided as (
    select
        o.kind,
        o.upazila_code,
        o.month,
        a.* exclude (month),
        a.month as decided_for
    from owed as o
    inner join asking as a
        on
            o.district_code = a.district_code and list_contains(a.responsible_codes, o.upazila_code)
            and (o.kind::varchar = a.asks_for or (o.kind = 'meeting_held' and a.asks_for = 'minutes_received'))
    left join said as s on o.kind = s.kind and o.upazila_code = s.upazila_code and o.month = s.month
    qualify row_number() over (
        partition by o.kind, o.upazila_code, o.month
        order by
            coalesce(a.meeting_id = s.meeting_id and a.item_no = s.item_no, false) desc,
            a.known_on desc,
            len(a.responsible_codes),
            a.item_no,
            a.decision_no
    ) = 1
)

select
    owed.kind::varchar as what,
    owed.district_code,
    d.district_bn,
    d.district_en,
    owed.upazila_code,
    owed.upazila_bn,
    owed.upazila_en,
    owed.month,
    owed.since,
    owed.stated_on,
    owed.months_overdue,
    owed.reason,
    owed.to_check,
    source.path,
    said.meeting_id as said_meeting_id,
    said_at.held_on as said_held_on,
    said_at.month as said_month,
    said_at.team_level as said_team_level,
    cited_by(said_at.memo_no, said_at.issued_on, said_at.held_on, $letter_day, $as_of) as said_memo_no,
    cited_by(said_at.issued_on, said_at.issued_on, said_at.held_on, $letter_day, $as_of) as said_issued_on,
    numbered_by(said.item_no, said_at.issued_on, $letter_day, $as_of) as said_item_no,
    said.quote,
    said.sheet,
    said.row_no,
    decided.decision_id,
    decided.meeting_id as decision_meeting_id,
    decided.held_on as decision_held_on,
    decided.decided_for as decision_month,
    cited_by(decided_at.memo_no, decided_at.issued_on, decided_at.held_on, $letter_day, $as_of) as decision_memo_no,
    cited_by(decided_at.issued_on, decided_at.issued_on, decided_at.held_on, $letter_day, $as_of) as decision_issued_on,
    numbered_by(decided.item_no, decided_at.issued_on, $letter_day, $as_of) as decision_item_no,
    numbered_by(decided.decision_no, decided_at.issued_on, $letter_day, $as_of) as decision_no,
    decided.text as decision_text,
    decided.due_on as decision_due_on,
    decided.due_month as decision_due_month
from owed
inner join district as d using (district_code)
left join said
    on owed.kind = said.kind and owed.upazila_code = said.upazila_code and owed.month = said.month
left join source on said.source_id = source.source_id
left join meeting as said_at on said.meeting_id = said_at.meeting_id
left join decided
    on owed.kind = decided.kind and owed.upazila_code = decided.upazila_code and owed.month = decided.month
left join meeting as decided_at on decided.meeting_id = decided_at.meeting_id
order by owed.district_code, owed.upazila_code, owed.kind, owed.month;
