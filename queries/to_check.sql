-- What a person should look at: one row, the doubtful readings and the doubtful ties of decisions, counted.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rule: `readings` are the rows of doubtful_readings.sql, `ties` those of decision_ties.sql that are doubtful and judged by nobody.
with readings as (
    select count(*) as readings
    from statement as s
    inner join meeting as m using (meeting_id)
    inner join place on s.upazila_code = place.upazila_code
    where
        s.doubtful and m.known_on <= $as_of::date
        and s.month between $from_month::date and $to_month::date
        and in_scope(place.division_code, place.district_code, place.upazila_code, $division, $district, $upazilas)
),

team as (
    select
        m.meeting_id,
        in_scope(district.division_code, m.district_code, null, $division, $district, null) as is_asked
    from meeting as m
    inner join district on m.district_code = district.district_code
    where m.known_on <= $as_of::date
),

-- A decision's meeting is read from its key: to join the decisions takes ten times as long.
doubted as (
    select
        'link' as what,
        decision_id,
        earlier_id as other_id,
        split_part(decision_id, '/', 1) as meeting_id,
        split_part(earlier_id, '/', 1) as other_meeting_id
    from decision_link
    where doubtful
    union all
    select
        'closing' as what,
        decision_id,
        meeting_id as other_id,
        split_part(decision_id, '/', 1) as meeting_id,
        meeting_id as other_meeting_id
    from decision_closing
    where doubtful
),

ties as (
    select count(*) as ties
    from doubted
    inner join team on doubted.meeting_id = team.meeting_id and team.is_asked
    inner join team as other on doubted.other_meeting_id = other.meeting_id
    where not exists (
        select 1
        from decision_verdict as judged
        where
            judged.decision_id = doubted.decision_id and judged.what = doubted.what
            and judged.other_id = doubted.other_id and judged.verdict is not null
    )
)

select
    readings.readings,
    ties.ties
from readings
cross join ties;
