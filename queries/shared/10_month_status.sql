-- Status of an upazila's month, of the months asked for; as known on a day: whose table is read, queries/known_day.py sees to.
-- Rules: day/82_month_status.sql. Parameters: from_month, to_month, as_of.
create macro upazila_month_statuses(from_month, to_month, as_of) as table
select *
from month_status
where month between from_month::date and to_month::date;

-- The same for one kind (null: minutes_received), of the places asked for (null: all).
create macro upazila_month_status(kind_asked, division, district, upazilas, from_month, to_month, as_of) as table
select *
from month_status
where
    month between from_month::date and to_month::date
    and kind = coalesce(kind_asked, 'minutes_received')::statement_kind
    and in_scope(division_code, district_code, upazila_code, division, district, upazilas);
