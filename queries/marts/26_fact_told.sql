-- Facts as they are shown to a reader: each under its upazila's name of that month, with the file it stands in.
create view fact_told as
select
    f.kind,
    f.district_code,
    f.upazila_code,
    name_in(f.month, place.upazila_bn, place.former_name_bn, place.renamed_on) as upazila_bn,
    place.upazila_en,
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
    f.fact_id,
    source.path,
    f.sheet,
    f.row_no,
    f.cell,
    -- By what it is found: no reader is shown these.
    f.row_key,
    f.source_id,
    f.plan_month,
    f.known_until,
    place.division_code
from fact as f
inner join place on f.upazila_code = place.upazila_code
inner join source on f.source_id = source.source_id;
