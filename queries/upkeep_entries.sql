-- What sources say of trainings, portals, teams, tour days and the Facebook group: one row a row of a register or a sentence, as written, the newest
-- first within each part.
-- Parameters: $division, $district, $upazilas (null: all, the district's own too), $from_month, $to_month, $as_of, $level (district: the
-- district's own alone; null: all), $what (null: all parts), $place (an upazila's or a district's code: that place alone).
-- Rules: queries/upkeep.sql. What was planned, vacant or not put right before the months asked for stands here too, while nothing has ended
-- it; so do the latest list and the latest order. Of posts, lists and orders nothing later than the end of $to_month does, a telling neither.
-- `row_key`: by which a register's row, or what a paper says of a training or a tour day, is corrected (one_row.sql); `fact_id`:
-- by which a fact is (one_fact.sql). `said`: what it says, one of a closed set for each part; `of_month`: the month it is about; `later_on`:
-- put right, or told, on that day; `known_on`: null for a post listed without a day of change, which counts on every day.
with last_of_view as (
    select view_end($to_month, $as_of) as day
),

written as (
    select
        'training' as what,
        case
            when held_undated or held_on <= $as_of::date then 'held'
            when moved_to is not null then 'moved'
            else 'planned'
        end as said,
        district_code,
        upazila_code,
        coalesce(planned_month, date_trunc('month', held_on)::date) as of_month,
        moved_to,
        if(held_on <= $as_of::date, held_on, null) as day,
        null::date as later_on,
        null::boolean as was_told,
        said != 'held' as is_open,
        topic as words,
        null::varchar as remark,
        if(said = 'held', participants, null) as people,
        training_days,
        if(said = 'held', trained_offices, null) as offices,
        null::integer as asked,
        null::integer as posts,
        least(planned_month, held_on) as known_on,
        source_id,
        sheet,
        row_no,
        null::varchar as meeting_id,
        null::integer as item_no,
        '' as quote,
        false as doubtful
    from training_entry
    union all by name
    select
        'portal' as what,
        case
            when is_current then 'current'
            when put_right_on <= $as_of::date then 'put_right'
            else 'not_current'
        end as said,
        district_code,
        upazila_code,
        date_trunc('month', checked_on)::date as of_month,
        checked_on as day,
        if(put_right_on <= $as_of::date, put_right_on, null) as later_on,
        said = 'not_current' as is_open,
        office as words,
        remark,
        checked_on as known_on,
        source_id,
        sheet,
        row_no,
        '' as quote,
        false as doubtful
    from portal_check
    union all by name
    select
        'order' as what,
        if(order_no is null, 'listed', 'formed') as said,
        district_code,
        upazila_code,
        date_trunc('month', updated_on)::date as of_month,
        updated_on as day,
        -- The last list, and the last that an order formed.
        coalesce(
            updated_on in (
                max(updated_on) filter (where updated_on <= last_of_view.day) over place_lists,
                max(updated_on) filter (where updated_on <= last_of_view.day and order_no is not null) over place_lists
            ),
            false
        ) as is_open,
        order_no as words,
        remark,
        updated_on as known_on,
        source_id,
        sheet,
        row_no,
        '' as quote,
        false as doubtful
    from roster_update
    cross join last_of_view
    window place_lists as (partition by district_code, upazila_code)
    union all by name
    select
        'team' as what,
        if(in_post, 'in_post', 'vacant') as said,
        district_code,
        upazila_code,
        date_trunc('month', changed_on)::date as of_month,
        changed_on as day,
        if(told_on <= last_of_view.day, told_on, null) as later_on,
        post_told(
            upazila_code, in_post, changed_on, told_on, told_denied, told_undated, last_of_view.day
        ) as was_told,
        true as is_open,
        post as words,
        remark,
        changed_on as known_on,
        source_id,
        sheet,
        row_no,
        '' as quote,
        false as doubtful
    from team_member
    cross join last_of_view
    union all by name
    select
        'tour' as what,
        'toured' as said,
        upazila_code[:4] as district_code,
        upazila_code,
        date_trunc('month', toured_on)::date as of_month,
        toured_on as day,
        false as is_open,
        remark,
        toured_on as known_on,
        source_id,
        sheet,
        row_no,
        '' as quote,
        false as doubtful
    from tour_day
    union all by name
    select
        'group' as what,
        'counted' as said,
        district_code,
        upazila_code,
        month as of_month,
        false as is_open,
        joined as people,
        asked,
        posts,
        last_day(month) + 1 as known_on,
        source_id,
        sheet,
        row_no,
        '' as quote,
        false as doubtful
    from group_month
    union all by name
    select
        if(s.kind = 'tour_planned', 'tour', 'training') as what,
        case s.kind
            when 'tour_planned' then 'toured'
            when 'training_planned' then 'planned'
            when 'training_moved' then 'moved'
            else if(s.value, 'held', 'not_held')
        end as said,
        s.district_code,
        s.upazila_code,
        s.month as of_month,
        s.to_month as moved_to,
        s.day,
        false as is_open,
        s.topic as words,
        m.known_on,
        s.source_id,
        s.meeting_id,
        s.item_no,
        s.quote,
        s.doubtful,
        s.statement_id as row_key,
        s.statement_id in (select c.row_key from correction as c where c.state = 'applied') as corrected
    from place_statement as s
    inner join meeting as m using (meeting_id)
    union all by name
    select
        if(kind = 'training_held', 'training', 'portal') as what,
        if(kind = 'training_held', if(value, 'held', 'not_held'), if(value, 'current', 'not_current')) as said,
        district_code,
        upazila_code,
        month as of_month,
        if(kind = 'portal_updated', coalesce(day, known_on), day) as day,
        false as is_open,
        reason as remark,
        known_on,
        source_id,
        meeting_id,
        item_no,
        quote,
        doubtful,
        fact_id,
        corrected
    from fact
    where kind in ('training_held', 'portal_updated') and origin = 'minutes' and known_until > $as_of::date
)

select
    w.* exclude (source_id, is_open, row_key, fact_id, corrected),
    if(w.sheet is null, w.row_key, concat_ws('!', w.source_id, w.sheet, w.row_no)) as row_key,
    w.fact_id,
    coalesce(w.corrected, corrected_row.source_id is not null) as corrected,
    u.upazila_bn,
    u.upazila_en,
    source.path
from written as w
inner join district as d on w.district_code = d.district_code
inner join source on w.source_id = source.source_id
left join corrected_row
    on
        w.source_id = corrected_row.source_id
        and w.sheet = corrected_row.sheet and w.row_no = corrected_row.row_no
left join place as u on w.upazila_code = u.upazila_code
where
    in_scope(d.division_code, w.district_code, w.upazila_code, $division, $district, $upazilas)
    and ($level is null or w.upazila_code is null)
    and ($place is null or coalesce(w.upazila_code, w.district_code) = $place)
    and ($what is null or w.what = $what or ($what = 'team' and w.what = 'order'))
    and (w.known_on <= $as_of::date or (w.what = 'team' and w.known_on is null))
    and (
        w.of_month between $from_month::date and $to_month::date
        or (w.is_open and coalesce(w.of_month <= $to_month::date, true))
    )
order by
    list_position(['training', 'portal', 'order', 'team', 'tour', 'group'], w.what),
    w.of_month desc nulls last,
    w.day desc nulls last,
    w.upazila_code nulls first,
    source.path,
    w.sheet,
    w.row_no;
