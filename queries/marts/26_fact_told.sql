-- Facts as they are shown to a reader: each under its upazila's name of that month, with the file it stands in.
create view fact_told as
select
    f.*,
    place.division_code,
    place.upazila_en,
    source.path,
    name_in(f.month, place.upazila_bn, place.former_name_bn, place.renamed_on) as upazila_bn
from fact as f
inner join place on f.upazila_code = place.upazila_code
inner join source on f.source_id = source.source_id;
