-- Ten years of the whole country, made up by arithmetic: 495 upazilas x 120 months, for measuring only.
-- Fills the tables of queries/schema.sql beside the real reference data. No parameters.
create temp table bench_month as
select unnest(generate_series(date '2016-01-01', date '2025-12-01', interval 1 month))::date as month;

insert into source
select
    row_number() over (order by d.district_code, b.month),
    'bench/' || d.district_code || '/' || strftime(b.month, '%Y-%m') || '.txt',
    md5(d.district_code || b.month), 'minutes', 'text', 'unicode'
from district as d, bench_month as b;

insert into paper_text
select
    source_id,
    1,
    repeat('সভার কার্যবিবরণী ', 200)
from source;

insert into meeting
select
    d.district_code || '-' || strftime(b.month + to_days(25), '%Y-%m-%d'),
    row_number() over (order by d.district_code, b.month),
    'district', d.district_code, null, b.month, null, (b.month + to_days(25))::date, '11:00',
    'সম্মেলন কক্ষ', 'অতিরিক্ত জেলা প্রশাসক', '05.47.' || d.memo_geo || '.026.03.009.16-1',
    (b.month + to_days(40))::date, (b.month + to_days(25))::date, 1
from district as d, bench_month as b;

insert into agenda_item
select m.meeting_id, i.item, 'আলোচ্য বিষয় ' || i.item, 'আলোচনা করা হয়। '
from meeting as m, range(1, 10) as i(item);

insert into decision
select
    i.meeting_id || '/' || i.item_no || '/' || n.no, i.meeting_id, i.item_no, n.no,
    'সিদ্ধান্ত গৃহীত হয় এবং আগামী মাসের মধ্যে বাস্তবায়ন করতে হবে।',
    hash(i.meeting_id, i.item_no, n.no) % 3 = 0,
    case when n.no = 2 then (m.month + to_days((hash(i.meeting_id, i.item_no) % 60)::integer))::date end,
    null, null,
    ['confirmation', 'team', 'upazila_meeting', 'work_plan', 'dialogue', 'idea', 'portal', 'pilot', 'other'][i.item_no]
from agenda_item as i
inner join meeting as m using (meeting_id)
cross join range(1, 3) as n(no);

insert into responsibility
select d.decision_id, 1, 'uno', (select list(upazila_code) from upazila as u where u.district_code = m.district_code), 'উপজেলা নির্বাহী অফিসার (সকল)'
from decision as d
inner join meeting as m using (meeting_id);

insert into statement
select
    m.meeting_id || '#' || row_number() over (partition by m.meeting_id order by u.upazila_code, k.kind),
    m.meeting_id, m.source_id, k.kind::statement_kind, u.upazila_code, m.month,
    hash(u.upazila_code, m.month, k.kind) % 4 != 0,
    case when hash(u.upazila_code, m.month, k.kind) % 4 in (1, 2) then (m.month + to_days(5 + (hash(u.upazila_code, m.month) % 27)::integer))::date end,
    case when k.kind = 'idea_submitted' then (hash(u.upazila_code, m.month) % 7)::integer + 1 end,
    null, false, false, 3, 'সভার কার্যবিবরণী পাওয়া গেছে'
from meeting as m
inner join upazila as u using (district_code)
cross join (values ('minutes_received'), ('meeting_held'), ('idea_submitted'), ('portal_updated')) as k(kind)
where u.exists_from is null or u.exists_from <= m.month;

insert into statement
select
    m.meeting_id || '#d' || row_number() over (partition by m.meeting_id order by u.upazila_code, k.kind),
    m.meeting_id, m.source_id, k.kind::statement_kind, u.upazila_code, m.month,
    k.kind = 'dialogue_planned' or hash(u.upazila_code, m.month, 'held') % 2 = 0,
    case when k.kind = 'dialogue_held' and hash(u.upazila_code, m.month, 'held') % 2 = 0 then (m.month + to_days((hash(u.upazila_code, m.month) % 40)::integer))::date end,
    null, null, false, false, 5, 'সোশ্যাল মিডিয়া সংলাপ'
from meeting as m
inner join upazila as u using (district_code)
cross join (values ('dialogue_planned'), ('dialogue_held')) as k(kind)
where month(m.month) % 4 = 1 and (u.exists_from is null or u.exists_from <= m.month);

insert into deadline
select d.district_code, k.kind::statement_kind, k.day, 0, date '2013-04-01', 'bench'
from district as d
cross join (values ('minutes_received', 28), ('meeting_held', 10)) as k(kind, day)
where d.district_code != '5549';
