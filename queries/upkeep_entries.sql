-- What registers list of team lists, web portals and trainings: one row a row of a register, of the months asked for, the newest first.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rule: as written; `done` is false for a portal that was not current.
with entries as (
    select
        'roster_updated' as kind,
        source_id,
        sheet,
        row_no,
        upazila_code,
        updated_on as day,
        true as done,
        remark as words,
        null::integer as participants
    from roster_update
    union all
    select
        'portal_updated' as kind,
        source_id,
        sheet,
        row_no,
        upazila_code,
        checked_on as day,
        is_current as done,
        remark as words,
        null as participants
    from portal_check
    union all
    select
        'training_held' as kind,
        source_id,
        sheet,
        row_no,
        upazila_code,
        held_on as day,
        true as done,
        topic as words,
        participants
    from training_entry
)

select
    place.district_code,
    entries.upazila_code,
    place.upazila_bn,
    place.upazila_en,
    entries.kind,
    entries.day,
    entries.done,
    entries.words,
    entries.participants,
    source.path,
    entries.sheet,
    entries.row_no
from entries
inner join place using (upazila_code)
inner join source using (source_id)
where
    entries.day between $from_month::date and last_day($to_month::date) and entries.day <= $as_of::date
    and in_scope(place.division_code, place.district_code, place.upazila_code, $division, $district, $upazilas)
order by entries.day desc, entries.upazila_code, entries.kind, source.path, entries.row_no;
