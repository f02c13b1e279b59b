-- The roll of offices: one row an office of an upazila, or of the district itself (upazila_code null), by however many registers and in
-- whichever spelling it is listed (`office_key`); months without an end are 0001-01 and 9999-12.
-- Rule: a register that gives a last month closes the office, unless another lists it from a later month on.
-- Like idea_once, it reads registers alone.
create macro roll_office_rows(districts_of_registers) as table
select
    district_code,
    upazila_code,
    name_key(office) as office_key,
    arg_min(office, (source_id, sheet, row_no)) as office,
    arg_min(kind, (source_id, sheet, row_no)) filter (where kind is not null) as kind,
    min(coalesce(from_month, date '0001-01-01')) as from_month,
    if(max(from_month) > min(until_month), date '9999-12-01', coalesce(min(until_month), date '9999-12-01'))
        as until_month,
    arg_min(source_id, (source_id, sheet, row_no)) as source_id,
    arg_min(sheet, (source_id, sheet, row_no)) as sheet,
    arg_min(row_no, (source_id, sheet, row_no)) as row_no
from office_roll
where in_districts(district_code, districts_of_registers)
group by district_code, upazila_code, name_key(office);

create table roll_office as
select * from roll_office_rows(null)
order by district_code, upazila_code, office_key;

-- How many offices a roll lists: one row a place and stretch of months, up to the month before `until_month`; 0 where all are closed.
create macro roll_span_rows(districts_of_registers) as table
with changes as (
    select
        district_code,
        upazila_code,
        from_month as month,
        1 as more
    from roll_office
    where in_districts(district_code, districts_of_registers)
    union all
    select
        district_code,
        upazila_code,
        (until_month + to_months(1))::date as month,
        -1 as more
    from roll_office
    where until_month < date '9999-12-01' and in_districts(district_code, districts_of_registers)
),

summed as (
    select
        district_code,
        upazila_code,
        month,
        sum(more) as more
    from changes
    group by district_code, upazila_code, month
)

select
    district_code,
    upazila_code,
    month as from_month,
    coalesce(lead(month) over months_of_place, date '9999-12-31') as until_month,
    (sum(more) over months_of_place)::integer as offices
from summed
window months_of_place as (partition by district_code, upazila_code order by month);

create table roll_span as
select * from roll_span_rows(null)
order by district_code, upazila_code, from_month;
