-- Corrections of persons: one row a line of corrections.csv, with what became of it.
-- `register`: of a row of a register, and of a plan's paper, its table, where the row is loaded.
-- Parameters: $file, $row_key (null: any).
with asked as (
    select
        correction.*,
        source.source_id
    from correction
    left join source on correction.file = source.path and regexp_matches(correction.place, '!\d+$')
    where
        ($file is null or correction.file = $file)
        and ($row_key is null or correction.row_key = $row_key)
),

-- Of the files that are corrected alone.
corrected as (
    select
        r.register,
        r.source_id,
        concat_ws('!', r.sheet, r.row_no) as place
    from register_row as r
    where r.source_id in (select asked.source_id from asked)
)

select
    asked.line_no,
    asked.file,
    asked.place,
    asked.field,
    asked.old,
    asked.new,
    asked.why,
    asked.who,
    asked.made_on,
    asked.undone_on,
    asked.state,
    asked.row_key,
    corrected.register
from asked
left join corrected on asked.source_id = corrected.source_id and asked.place = corrected.place
order by asked.line_no desc;
