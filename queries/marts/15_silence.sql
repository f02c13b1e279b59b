-- After how many days without a word a district's pilots stand still: one row a district and the day from which that holds; of two
-- rules of one month the district's own stands.
create table silence_rule as
select
    d.district_code,
    p.from_month,
    arg_max(p.days, p.district_code != '*') as days
from district as d
inner join pilot_silence as p on p.district_code in (d.district_code, '*')
group by d.district_code, p.from_month;
