-- Deadlines that held in the months asked for: one row a rule of a district, with the months from and until which it holds.
-- Parameters: $division, $district (null: all), $from_month, $to_month.
-- Rule: deadlines are data, per district, with the month from which they hold. until_month is the first month of the next rule, null
-- where it still holds.
select
    rule.district_code,
    rule.kind,
    rule.day,
    rule.month_offset,
    rule.from_month,
    rule.until_month,
    rule.source
from deadline_span as rule
inner join district using (district_code)
where
    in_scope(district.division_code, rule.district_code, null, $division, $district, null)
    and rule.from_month <= $to_month::date and (rule.until_month is null or rule.until_month > $from_month::date)
order by rule.district_code, rule.kind, rule.from_month;
