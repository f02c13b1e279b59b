-- Contradictions between rows of registers that no source of papers settles: one row a register's row of which another says otherwise.
-- Parameters: $division, $district, $upazilas (null: all, the districts' own too), $from_month, $to_month.
-- `what`: group: the group's numbers of one month; portal: one page current and not current on one day; life: an idea carried out (implemented or
-- replicated) and dropped on one day; training: one planned training (month and topic) held on two days (`held_on`). `day`: that day, of a group and a
-- training its month's first; `said`: current, not_current, or the stage; `title`: of a training its topic.
-- Rule: one row stands, whole (`stands`): the later of the file (queries/upkeep.sql, shared/62_upkeep.sql, day/22_known_life.sql); of a training the
-- earlier day (day/76_known_training.sql).
with written as (
    select
        'group' as what,
        district_code,
        upazila_code,
        month as day,
        null::varchar as office,
        null::varchar as title,
        null::varchar as said,
        null::date as held_on,
        asked,
        joined,
        posts,
        '' as about,
        concat_ws('/', coalesce(asked, -1), coalesce(joined, -1), coalesce(posts, -1)) as compared,
        source_id,
        sheet,
        row_no
    from group_month
    union all by name
    select
        'portal' as what,
        district_code,
        upazila_code,
        checked_on as day,
        office,
        if(is_current, 'current', 'not_current') as said,
        coalesce(office, '') as about,
        said as compared,
        source_id,
        sheet,
        row_no
    from portal_check
    union all by name
    select
        'life' as what,
        district_code,
        upazila_code,
        changed_on as day,
        office,
        title,
        stage::varchar as said,
        concat_ws('/', name_key(office), name_key(title)) as about,
        if(stage = 'dropped', 'dropped', 'carried_out') as compared,
        source_id,
        sheet,
        row_no
    from idea_step
    where stage in ('implemented', 'replicated', 'dropped')
    union all by name
    select
        'training' as what,
        district_code,
        upazila_code,
        planned_month as day,
        topic as title,
        held_on,
        activity_key(coalesce(topic, '')) as about,
        held_on::varchar as compared,
        source_id,
        sheet,
        row_no
    from training_entry
    where planned_month is not null and held_on is not null
),

disputed as (
    select
        *,
        row_number() over (
            partition by what, district_code, upazila_code, about, day
            order by held_on, source_id, sheet desc, row_no desc
        ) = 1 as stands
    from written
    where day between $from_month::date and last_day($to_month::date)
    qualify
        min(compared) over (partition by what, district_code, upazila_code, about, day)
        != max(compared) over (partition by what, district_code, upazila_code, about, day)
)

select
    w.* exclude (about, compared, source_id),
    u.upazila_bn,
    u.upazila_en,
    d.district_bn,
    d.district_en,
    source.path
from disputed as w
inner join district as d on w.district_code = d.district_code
inner join source on w.source_id = source.source_id
left join place as u on w.upazila_code = u.upazila_code
where in_scope(d.division_code, w.district_code, w.upazila_code, $division, $district, $upazilas)
order by
    w.day desc,
    w.what,
    w.district_code,
    w.upazila_code nulls first,
    w.about,
    source.path,
    w.sheet,
    w.row_no;
