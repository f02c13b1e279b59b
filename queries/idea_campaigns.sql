-- Idea campaigns: one row a decision that asks for ideas by a day within the months asked for, or a due day that the registers name
-- (decision_id and text null).
-- Parameters: $division, $district (null: all), $from_month, $to_month, $as_of.
-- Rule: marts/10_due_days.sql (idea_campaign).
select
    c.district_code,
    c.month,
    c.due_on,
    c.decision_id,
    d.text
from idea_campaign as c
left join decision as d using (decision_id)
inner join district using (district_code)
where
    in_scope(district.division_code, c.district_code, null, $division, $district, null)
    and c.month between $from_month::date and $to_month::date
    and c.known_on <= $as_of::date
order by c.due_on, c.decision_id;
