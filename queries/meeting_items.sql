-- The agenda items of one meeting: one row an item.
-- Parameters: $meeting_id.
select
    item_no,
    title,
    discussion
from agenda_item
where meeting_id = $meeting_id
order by item_no;
