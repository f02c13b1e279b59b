-- Campaigns for ideas that are known on $day: one row a district's due day.
-- Rule: marts/10_due_days.sql; campaigns are kept apart, each by its due day.
create or replace table known_campaign as
select
    district_code,
    month,
    due_on,
    min(known_on) as known_on
from idea_campaign
where known_on <= $day::date
group by district_code, month, due_on
order by district_code, due_on;
