-- What did not load: one row a file or row left out, with its place and why.
-- Parameters: none.
-- So is an officer's entry whose decision no paper has, or which is of a day before the decision's meeting.
select
    path,
    place,
    code,
    details
from rejected
union all
select
    source.path,
    format('{}!{}', told.sheet, told.row_no) as place,
    'register_no_such_decision' as code,
    '{}' as details
from decision_told as told
inner join source using (source_id)
where told.decision_id is null
order by path, place;
