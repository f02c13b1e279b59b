-- Officers' entries that a later paper contradicts: one row an entry and paper, the latest first.
-- Parameters: $division, $district, $as_of.
-- Rule: a later paper takes a decision again as unmet after it was entered as done or dropped; says that it was done where it was entered
-- as dropped (or the other way round); or says that a part of it was done.
with entered as (
    select
        t.*,
        d.text,
        d.item_no,
        d.decision_no,
        m.meeting_id,
        m.held_on,
        m.month
    from decision_told as t
    inner join decision as d using (decision_id)
    inner join meeting as m using (meeting_id)
    inner join district on t.district_code = district.district_code
    where
        t.state != 'partly' and t.happened_on <= $as_of::date
        and in_scope(district.division_code, t.district_code, null, $division, $district, null)
),

said as (
    select
        link.earlier_id as decision_id,
        later.meeting_id as said_meeting_id,
        'taken_again' as disagreement,
        later.text as said,
        null::decision_ending as ending
    from chain_link as link
    inner join decision as later using (decision_id)
    where later.carried_over and link.earlier_id in (select decision_id from entered)
    union all
    select
        decision_id,
        meeting_id as said_meeting_id,
        'ended_otherwise' as disagreement,
        quote as said,
        ending
    from decision_end
    where
        closed_by = 'paper' and meeting_id is not null and decision_id in (select decision_id from entered)
    union all
    select
        decision_id,
        meeting_id as said_meeting_id,
        'in_part' as disagreement,
        quote as said,
        null as ending
    from decision_progress
    where decision_id in (select decision_id from entered)
)

select
    entered.district_code,
    entered.decision_id,
    entered.meeting_id,
    entered.month,
    entered.held_on,
    entered.text,
    entered.state,
    entered.happened_on,
    entered.memo_no,
    entered.remark,
    entered.who,
    source.path,
    entered.sheet,
    entered.row_no,
    entered.line_no,
    said.disagreement,
    said.said,
    said.said_meeting_id,
    paper.known_on as said_on
from entered
inner join said using (decision_id)
inner join meeting as paper on said.said_meeting_id = paper.meeting_id
left join source on entered.source_id = source.source_id
where
    paper.known_on >= entered.happened_on and paper.known_on <= $as_of::date
    and (said.ending is null or (said.ending = 'done') != (entered.state = 'done'))
order by said_on desc, entered.decision_id, said.disagreement;
