-- Matters (chains of decisions) that ended within a month: one row a chain that concerns the upazilas asked for, by its last decision that
-- does. Rule: day/85_ended_matter.sql.
create macro ended_matters_in(division, district, upazilas, month) as table
select * exclude (division_code, concerned_codes, later_codes, is_last)
from ended_matter
where
    closed_on between month::date and last_day(month::date)
    and in_scope(division_code, district_code, null, division, district, null)
    and if(
        upazilas is null,
        is_last,
        list_has_any(concerned_codes, upazilas::varchar[]) and not list_has_any(later_codes, upazilas::varchar[])
    );
