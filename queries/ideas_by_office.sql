-- Ideas by office: one row an office's name in the registers, over all the upazilas asked for.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rules: marts/12_idea_once.sql (an idea counts once), marts/45_idea_office.sql (stages). `cited`: the rows of registers that the figures
-- come from, a list of structs (path, sheet, row_no).
select
    i.office,
    count(distinct i.upazila_code) as listed_upazilas,
    count(distinct i.upazila_code) filter (where i.submitted_on <= $as_of::date) as sent_upazilas,
    sent_upazilas / listed_upazilas as office_rate,
    count(*) filter (where i.submitted_on <= $as_of::date) as ideas_received,
    count(*) filter (
        where i.submitted_on <= $as_of::date and i.stage in ('selected', 'piloting')
    ) as ongoing_ideas,
    count(*) filter (
        where i.submitted_on <= $as_of::date and i.stage in ('implemented', 'replicated')
    ) as implemented_ideas,
    max(i.submitted_on) filter (where i.submitted_on <= $as_of::date) as latest_on,
    list(struct_pack(path := source.path, sheet := i.sheet, row_no := i.row_no)) as cited
from idea_once as i
inner join place on i.upazila_code = place.upazila_code
inner join source on i.source_id = source.source_id
where
    i.month between $from_month::date and $to_month::date
    and in_scope(place.division_code, place.district_code, place.upazila_code, $division, $district, $upazilas)
    and least(i.submitted_on, date_trunc('month', i.due_on)) <= $as_of::date
group by i.office
order by i.office;
