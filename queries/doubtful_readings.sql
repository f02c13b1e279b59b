-- Doubtful readings: one row a statement that a scan or a loose match leaves unsure, for a person to confirm or correct.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of (null: today).
-- Rule: what a rule is unsure of goes to the review list, with the words.
select
    s.statement_id as fact_id,
    s.kind,
    place.district_code,
    s.upazila_code,
    name_in(s.month, place.upazila_bn, place.former_name_bn, place.renamed_on) as upazila_bn,
    place.upazila_en,
    s.month,
    s.value,
    s.day,
    s.count,
    s.reason,
    s.inferred,
    s.doubtful,
    m.known_on,
    s.meeting_id,
    s.item_no,
    s.quote,
    source.path
from statement as s
inner join meeting as m using (meeting_id)
inner join source on m.source_id = source.source_id
inner join place on s.upazila_code = place.upazila_code
where
    s.doubtful and ($as_of is null or m.known_on <= $as_of::date)
    and s.month between $from_month::date and $to_month::date
    and in_scope(place.division_code, place.district_code, place.upazila_code, $division, $district, $upazilas)
order by m.known_on desc, s.meeting_id, s.item_no, s.kind, s.upazila_code;
