-- Ideas of the registers: one row an idea that an office sent or owes, of the months asked for.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rules: marts/12_idea_once.sql, shared/30_idea_offices.sql (what is known on a day; `stage` as at the end of $to_month); an office that is listed without an idea has no title.
select
    district_code,
    upazila_code,
    upazila_bn,
    upazila_en,
    office,
    title,
    innovator_post,
    campaign,
    due_on,
    submitted_on,
    is_sent,
    stage,
    in_conflict,
    path,
    sheet,
    row_no,
    concat_ws('!', source_id, sheet, row_no) as row_key
from ideas_known($division, $district, $upazilas, $from_month, $to_month, $as_of)
order by upazila_code, month, office, title;
