-- What offices owe: one row an upazila (or an office of the district itself, its own addressee: `post`) and a campaign by whose day offices
-- of the roll sent no idea (office_ideas), or an innovator who moved and of whom nobody told the district (innovator_moved).
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of, $letter_day (null: $as_of).
-- Rules: shared/32_offices.sql, day/24_known_move.sql, shared/57_reminders.sql (what a letter of that day may cite). An upazila from which
-- nothing came at all is reminded of that (owed_by_upazila.sql), not office by office. From a division a district's own offices are one row.
-- The decision is the first that asks for the campaign's ideas.
with missing as (
    select r.*
    from roll_ideas($division, $district, $upazilas, $from_month, $to_month, $as_of) as r
    left join known_idea as k on r.upazila_code = k.upazila_code and r.due_on = k.due_on
    where r.status = 'not_received' and k.status is distinct from 'not_received'
),

asked as (
    select
        c.district_code,
        c.due_on,
        d.decision_id,
        d.meeting_id,
        d.item_no,
        d.decision_no,
        m.month,
        m.held_on,
        m.memo_no,
        m.issued_on
    from idea_campaign as c
    inner join decision as d on c.decision_id = d.decision_id
    inner join meeting as m on d.meeting_id = m.meeting_id
    where c.known_on <= $as_of::date
    qualify row_number() over (partition by c.district_code, c.due_on order by m.held_on, d.decision_id) = 1
),

owed as (
    select
        'office_ideas' as what,
        district_code,
        upazila_code,
        upazila_bn,
        upazila_en,
        if(upazila_code is null and $district is not null, office, null) as post,
        month,
        due_on as since,
        due_on + 1 as stated_on,
        list(office order by office) as offices,
        arg_min(path, (office, path, row_no)) as path,
        arg_min(sheet, (office, path, row_no)) as sheet,
        arg_min(row_no, (office, path, row_no)) as row_no
    from missing
    group by all
    union all by name
    select
        'innovator_moved' as what,
        m.district_code,
        m.upazila_code,
        u.upazila_bn,
        u.upazila_en,
        if(m.upazila_code is null and $district is not null, m.office, null) as post,
        date_trunc('month', m.moved_on)::date as month,
        m.moved_on as stated_on,
        [m.office] as offices,
        m.title,
        m.innovator_post,
        m.moved_on,
        m.moved_to,
        source.path,
        m.sheet,
        m.row_no
    from known_move as m
    inner join district as d on m.district_code = d.district_code
    inner join source on m.source_id = source.source_id
    left join upazila as u on m.upazila_code = u.upazila_code
    where
        not m.is_reported
        and m.moved_on between $from_month::date and last_day($to_month::date)
        and in_scope(d.division_code, m.district_code, m.upazila_code, $division, $district, $upazilas)
)

select
    owed.*,
    d.district_bn,
    d.district_en,
    name_key(owed.post) as post_key,
    false as is_unnamed,
    false as to_check,
    null::varchar as reason,
    null::bigint as months_overdue,
    null::varchar as said_meeting_id,
    null::varchar as said_team_level,
    null::date as said_held_on,
    asked.decision_id,
    asked.meeting_id as decision_meeting_id,
    asked.held_on as decision_held_on,
    asked.month as decision_month,
    cited_by(asked.memo_no, asked.issued_on, asked.held_on, $letter_day, $as_of) as decision_memo_no,
    cited_by(asked.issued_on, asked.issued_on, asked.held_on, $letter_day, $as_of) as decision_issued_on,
    numbered_by(asked.item_no, asked.issued_on, $letter_day, $as_of) as decision_item_no,
    numbered_by(asked.decision_no, asked.issued_on, $letter_day, $as_of) as decision_no,
    null::date as decision_due_on,
    null::date as decision_due_month
from owed
inner join district as d on owed.district_code = d.district_code
left join asked on owed.district_code = asked.district_code and owed.since = asked.due_on
order by
    owed.district_code,
    owed.upazila_code nulls last,
    owed.post,
    owed.what desc,
    owed.month,
    owed.offices,
    owed.title;
