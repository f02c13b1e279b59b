-- Idea campaigns: one row a district and due day within the months asked for, that decisions ask for ideas by or registers name.
-- `decision_id` and `text` are of the decision that asked first (null: only registers name the day); `again`: how many later ones ask
-- for the same day. `campaign`: what registers call it.
-- Parameters: $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rule: marts/10_due_days.sql (idea_campaign) and day/20_known_idea.sql: campaigns are kept apart. sent_upazilas of
-- known_upazilas, and their ideas, are of the district's campaign of that day; null where no source speaks of it.
with known as (
    select
        place.district_code,
        k.due_on,
        count(*) filter (where is_done(k.status)) as sent_upazilas,
        count(*) as known_upazilas,
        idea_sum(k.counted, k.status) as ideas_received
    from known_idea as k
    inner join place on k.upazila_code = place.upazila_code
    where in_scope(place.division_code, place.district_code, place.upazila_code, $division, $district, $upazilas)
    group by place.district_code, k.due_on
),

named as (
    select
        i.district_code,
        i.due_on,
        max(i.campaign) as campaign
    from idea_once as i
    inner join district as d on i.district_code = d.district_code
    where
        i.month between $from_month::date and $to_month::date
        and in_scope(d.division_code, i.district_code, null, $division, $district, null)
    group by i.district_code, i.due_on
)

select
    c.district_code,
    c.month,
    c.due_on,
    c.decision_id,
    d.text,
    greatest(count(c.decision_id) over of_day - 1, 0) as again,
    named.campaign,
    known.sent_upazilas,
    known.known_upazilas,
    known.ideas_received
from idea_campaign as c
left join known on c.district_code = known.district_code and c.due_on = known.due_on
left join named on c.district_code = named.district_code and c.due_on = named.due_on
left join decision as d using (decision_id)
inner join district on c.district_code = district.district_code
where
    in_scope(district.division_code, c.district_code, null, $division, $district, null)
    and c.month between $from_month::date and $to_month::date
    and c.known_on <= $as_of::date
window
    of_day as (partition by c.district_code, c.due_on),
    first_asked as (partition by c.district_code, c.due_on order by c.decision_id is null, c.known_on, c.decision_id)
qualify row_number() over first_asked = 1
order by c.due_on, c.district_code;
