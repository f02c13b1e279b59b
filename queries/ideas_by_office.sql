-- Ideas by office: one row an office's name in the registers, however it is spelt, over all the upazilas asked for.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rules: marts/12_idea_once.sql (an idea counts once), shared/30_idea_offices.sql (what is known on a day, stages). `cited`: the rows of
-- registers that the figures come from, a list of structs (path, sheet, row_no).
select
    arg_min(office, (path, sheet, row_no)) as office,
    count(distinct upazila_code) as listed_upazilas,
    count(distinct upazila_code) filter (where is_sent) as sent_upazilas,
    sent_upazilas / listed_upazilas as office_rate,
    count(*) filter (where is_sent) as ideas_received,
    count(*) filter (where is_sent and stage in ('selected', 'piloting')) as ongoing_ideas,
    count(*) filter (where is_sent and stage in ('implemented', 'replicated')) as implemented_ideas,
    max(submitted_on) as latest_on,
    list(struct_pack(path := path, sheet := sheet, row_no := row_no) order by path, sheet, row_no) as cited
from ideas_known($division, $district, $upazilas, $from_month, $to_month, $as_of)
where upazila_code is not null
group by office_key
order by office;
