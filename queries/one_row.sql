-- One row of a register or of a plan's paper, or what a paper says of a training or a tour day, for a person to correct: one row, or none.
-- Parameters: $row_key.
-- Rules: marts/27_register_row.sql; `register` is the row's table, `cells` its columns as JSON, `row_key` as in `correction`.
with asked as (
    select
        r.register,
        r.source_id,
        r.sheet,
        r.row_no,
        r.district_code,
        r.upazila_code,
        r.cells,
        r.quote,
        false as doubtful,
        (r.source_id, r.sheet, r.row_no) in (
            select (c.source_id, c.sheet, c.row_no) from corrected_row as c
        ) as corrected,
        r.row_key
    from register_row as r
    -- The number alone leaves a file's rows to be looked at.
    where r.source_id = try_cast(split_part($row_key, '!', 1) as bigint) and r.row_key = $row_key
    union all by name
    select
        'place_statement' as register,
        s.source_id,
        s.district_code,
        s.upazila_code,
        to_json(s) as cells,
        s.quote,
        s.doubtful,
        s.statement_id in (select c.row_key from correction as c where c.state = 'applied') as corrected,
        s.statement_id as row_key,
        s.meeting_id,
        s.item_no
    from place_statement as s
    where s.statement_id = $row_key
)

select
    asked.* exclude (source_id),
    u.upazila_bn,
    u.upazila_en,
    source.path,
    source.kind as source_kind,
    m.known_on,
    m.part
from asked
inner join source on asked.source_id = source.source_id
left join meeting as m on asked.meeting_id = m.meeting_id
left join place as u on asked.upazila_code = u.upazila_code;
