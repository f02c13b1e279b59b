-- One fact by its id, with where it stands in its file, for a person to correct: one row, or none.
-- Parameters: $fact_id.
-- A fact that follows from another (minutes of a meeting that was not held) is corrected where the other stands.
select
    f.fact_id,
    f.kind,
    f.district_code,
    f.upazila_code,
    f.upazila_bn,
    f.upazila_en,
    f.month,
    f.value,
    f.day,
    f.count,
    f.reason,
    f.inferred,
    f.doubtful,
    f.corrected,
    f.origin,
    f.known_on,
    f.meeting_id,
    f.item_no,
    f.quote,
    f.row_key,
    f.path,
    f.sheet,
    f.row_no,
    f.cell
from fact_told as f
where f.fact_id = regexp_replace($fact_id, '/minutes$', '');
