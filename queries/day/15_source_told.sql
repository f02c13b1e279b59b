-- What sources speak of, as known on $day: one row a source, district and month: of its facts, or of the meeting whose minutes it is.
create or replace table source_told as
with told as (
    select
        source_id,
        district_code,
        month,
        min(known_on) as known_on
    from (
        select
            source_id,
            district_code,
            month,
            known_on
        from fact
        where is_known(known_on, known_until, $day)
        union all
        select
            source_id,
            district_code,
            month,
            known_on
        from meeting
        where known_on <= $day::date
    ) as words
    group by source_id, district_code, month
)

select
    d.division_code,
    told.district_code,
    told.month,
    told.known_on,
    source.path,
    source.kind != 'minutes' as is_register
from told
inner join district as d using (district_code)
inner join source using (source_id)
order by told.district_code, told.month;
