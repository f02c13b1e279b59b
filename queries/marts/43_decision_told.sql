-- What a person says of a link or of words that end a decision: the latest line of corrections.csv that holds, one row a pair. `what` is
-- link (`other_id`: the earlier decision) or closing (`other_id`: the meeting whose words they are); `verdict` is confirmed, rejected or
-- added (of a link that he found himself).
create view decision_verdict as
select
    row_key as decision_id,
    field as what,
    old as other_id,
    new as verdict,
    line_no
from correction
where state = 'applied' and field in ('link', 'closing') and row_key is not null
qualify row_number() over (partition by row_key, field, old order by line_no desc) = 1;

-- What became of decisions as officers recorded it between meetings: one row an entry, in a register's row or on the page (then a line of
-- corrections.csv, `new` as "done 2016-08-11 MEMO"; `why` is the remark). An entry whose decision is not found, or whose day lies before
-- the decision's meeting, has no `decision_id`.
create macro decision_told_rows(districts) as table
with entered as (
    select
        e.district_code,
        coalesce(e.upazila_code, e.district_code) as team,
        e.* exclude (district_code, upazila_code)
    from decision_entry as e
    where in_districts(e.district_code, districts)
),

-- A team may have met twice in the month: the entry is of the one meeting that has such a decision.
found as (
    select
        e.source_id,
        e.sheet,
        e.row_no,
        any_value(d.decision_id) as decision_id
    from entered as e
    inner join meeting as m on e.team = coalesce(m.upazila_code, m.district_code) and e.month = m.month
    inner join decision as d
        on
            m.meeting_id = d.meeting_id and e.item_no = d.item_no
            and coalesce(e.decision_no, d.decision_no) = d.decision_no
    where e.happened_on >= coalesce(m.held_on, m.month)
    group by e.source_id, e.sheet, e.row_no
    having count(*) = 1
)

select
    e.district_code,
    found.decision_id,
    e.state,
    e.happened_on,
    e.memo_no,
    e.remark,
    null::varchar as who,
    e.source_id,
    e.sheet,
    e.row_no,
    null::integer as line_no
from entered as e
left join found using (source_id, sheet, row_no)
union all
select
    m.district_code,
    d.decision_id,
    split_part(c.new, ' ', 1)::decision_state as state,
    split_part(c.new, ' ', 2)::date as happened_on,
    nullif(array_to_string(string_split(c.new, ' ')[3:], ' '), '') as memo_no,
    c.why as remark,
    c.who,
    null as source_id,
    null as sheet,
    null as row_no,
    c.line_no
from correction as c
inner join decision as d on c.row_key = d.decision_id
inner join meeting as m on d.meeting_id = m.meeting_id
where c.state = 'applied' and c.field = 'progress' and in_districts(m.district_code, districts);

create table decision_told as
select * from decision_told_rows(null);
