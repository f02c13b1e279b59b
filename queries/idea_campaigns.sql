-- Idea campaigns: one row a decision that asks for ideas by a day within the months asked for, or a due day that the registers name
-- and no decision does (decision_id and text null). `campaign`: what registers call it.
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
qualify c.decision_id is not null or count(c.decision_id) over (partition by c.district_code, c.due_on) = 0
order by c.due_on, c.decision_id;
