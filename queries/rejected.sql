-- What did not load: one row a file or row left out, with its place and why.
-- Parameters: none.
select
    path,
    place,
    code,
    details
from rejected
order by path, place;
