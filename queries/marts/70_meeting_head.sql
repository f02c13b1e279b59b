-- Meetings as they are shown: one row a meeting, under the names of its district and upazila, with its file and what was read of it, counted.
create macro meeting_head_rows(districts) as table
select
    m.*,
    d.division_code,
    d.district_bn,
    d.district_en,
    u.upazila_bn,
    u.upazila_en,
    source.path,
    source.sha256,
    source.reader,
    (select count(*) from agenda_item as i where i.meeting_id = m.meeting_id) as items,
    (select count(*) from decision as i where i.meeting_id = m.meeting_id) as decisions,
    (select count(*) from statement as s where s.meeting_id = m.meeting_id) as statements,
    (select count(*) from attendance as a where a.meeting_id = m.meeting_id) as attendees
from meeting as m
inner join source using (source_id)
inner join district as d on m.district_code = d.district_code
left join upazila as u on m.upazila_code = u.upazila_code
where in_districts(m.district_code, districts)
order by m.district_code, m.month;

create table meeting_head as
select * from meeting_head_rows(null);
