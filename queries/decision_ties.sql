-- What ties decisions to later words: one row a link to an earlier decision, or words of a later paper that end one; those that a person
-- added or rejected among them (`verdict`, with the line of corrections.csv that holds).
-- Parameters: $division, $district, $as_of; and, null for any: $decision_id (of a link the later one), $unsettled (true: only what is
-- doubtful and nobody has judged).
-- Links that wait for a person: the most alike first. `text` stands in the decision's own paper (`path`), `other_text` in the earlier decision's or the later paper.
with judged as (
    select
        decision_id,
        other_id as earlier_id,
        verdict,
        line_no
    from decision_verdict
    where what = 'link'
),

tied as (
    select
        'link' as what,
        decision_id,
        earlier_id as other_id,
        found.likeness,
        coalesce(found.doubtful, false) as doubtful,
        null::decision_ending as ending,
        null::varchar as quote,
        judged.verdict,
        judged.line_no
    from decision_link as found
    full join judged using (decision_id, earlier_id)
    union all
    select
        'closing' as what,
        c.decision_id,
        c.meeting_id as other_id,
        null as likeness,
        c.doubtful,
        c.ending,
        c.quote,
        v.verdict,
        v.line_no
    from decision_closing as c
    left join decision_verdict as v
        on c.decision_id = v.decision_id and v.what = 'closing' and c.meeting_id = v.other_id
)

select
    tied.what,
    tied.decision_id,
    m.district_code,
    m.upazila_code as team_upazila_code,
    m.meeting_id,
    m.month,
    m.held_on,
    d.item_no,
    d.decision_no,
    d.text,
    source.path,
    tied.other_id,
    coalesce(earlier.meeting_id, tied.other_id) as other_meeting_id,
    other.month as other_month,
    other.held_on as other_held_on,
    coalesce(earlier.text, tied.quote) as other_text,
    tied.ending,
    tied.likeness,
    tied.doubtful,
    tied.verdict,
    tied.line_no
from tied
inner join decision as d on tied.decision_id = d.decision_id
inner join meeting as m on d.meeting_id = m.meeting_id
inner join district on m.district_code = district.district_code
inner join source on m.source_id = source.source_id
left join decision as earlier on tied.what = 'link' and tied.other_id = earlier.decision_id
inner join meeting as other on coalesce(earlier.meeting_id, tied.other_id) = other.meeting_id
where
    in_scope(district.division_code, m.district_code, null, $division, $district, null)
    and m.known_on <= $as_of::date and other.known_on <= $as_of::date
    and ($decision_id is null or tied.decision_id = $decision_id)
    and ($unsettled::boolean is null or (tied.doubtful and tied.verdict is null) = $unsettled::boolean)
order by if($unsettled::boolean, tied.likeness, null) desc, m.known_on desc, tied.decision_id, tied.what, tied.other_id;
