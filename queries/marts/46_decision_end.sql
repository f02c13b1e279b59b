-- Words that end a decision, in a paper or in an officer's entry: one row each. `closed_by` is paper or entry; a fact that carries a
-- decision out is known only on a day (day/46_ending_by_fact.sql).
-- Words that a person rejected do not count; those he confirmed are not doubtful. Confirming the last minutes is done by saying so.
create macro decision_end_rows(districts) as table
select
    m.district_code,
    c.decision_id,
    m.known_on as ended_on,
    c.ending,
    'paper' as closed_by,
    c.doubtful and v.verdict is null as doubtful,
    c.meeting_id,
    c.item_no,
    c.quote,
    m.source_id,
    null::varchar as sheet,
    null::integer as row_no
from decision_closing as c
inner join meeting as m using (meeting_id)
left join decision_verdict as v on c.decision_id = v.decision_id and v.what = 'closing' and c.meeting_id = v.other_id
where in_districts(m.district_code, districts) and v.verdict is distinct from 'rejected'
union all
select
    m.district_code,
    d.decision_id,
    m.known_on as ended_on,
    'done'::decision_ending as ending,
    'paper' as closed_by,
    false as doubtful,
    null as meeting_id,
    null as item_no,
    null as quote,
    m.source_id,
    null as sheet,
    null as row_no
from decision as d
inner join meeting as m using (meeting_id)
where d.topic = 'confirmation' and in_districts(m.district_code, districts)
union all
select
    district_code,
    decision_id,
    happened_on as ended_on,
    state::varchar::decision_ending as ending,
    'entry' as closed_by,
    false as doubtful,
    null as meeting_id,
    null as item_no,
    remark as quote,
    source_id,
    sheet,
    row_no
from decision_told
where decision_id is not null and state != 'partly' and in_districts(district_code, districts);

create table decision_end as
select * from decision_end_rows(null);
