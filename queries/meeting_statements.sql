-- What one meeting's paper says of upazilas: one row a statement, with its words.
-- Parameters: $meeting_id.
select
    s.statement_id as fact_id,
    s.kind,
    s.upazila_code,
    name_in(s.month, u.upazila_bn, u.former_name_bn, u.renamed_on) as upazila_bn,
    u.upazila_en,
    s.month,
    s.value,
    s.day,
    s.count,
    s.reason,
    s.inferred,
    s.doubtful,
    s.item_no,
    s.quote
from statement as s
inner join upazila as u using (upazila_code)
where s.meeting_id = $meeting_id
order by s.item_no nulls last, s.kind, s.upazila_code, s.month;
