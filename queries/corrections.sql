-- Corrections of persons: one row a line of corrections.csv, with what became of it.
-- Parameters: $file, $row_key (null: any).
select
    line_no,
    file,
    place,
    field,
    old,
    new,
    why,
    who,
    made_on,
    undone_on,
    state,
    row_key
from correction
where
    ($file is null or file = $file)
    and ($row_key is null or row_key = $row_key)
order by line_no desc;
