-- The agenda items of one meeting: one row an item; `fact_id` is what a link to its words names.
-- Parameters: $meeting_id.
select
    meeting_id || '/' || item_no as fact_id,
    item_no,
    title,
    discussion
from agenda_item
where meeting_id = $meeting_id
order by item_no;
