-- Ten years of every upazila's registers, made up by arithmetic beside synthetic.sql: plans with scores, ideas and their lives, offices, portals, trainings,
-- teams, tour days, the group. One file a district. Reads its bench_month. No parameters.
insert into source by name
select
    1000000 + row_number() over (order by district_code) as source_id,
    'bench/' || district_code || '/registers.xlsx' as path,
    md5('registers' || district_code) as sha256,
    'registers' as kind,
    'xlsx' as reader,
    'unicode' as encoding
from district;

create temp table bench_place as
select
    s.source_id,
    u.district_code,
    u.upazila_code,
    coalesce(u.exists_from, date '2016-01-01') as exists_from
from upazila as u
inner join source as s on s.path = 'bench/' || u.district_code || '/registers.xlsx';

create temp table bench_place_month as
select
    p.*,
    b.month
from bench_place as p
inner join bench_month as b on b.month >= p.exists_from;

insert into portal_check by name
select
    source_id,
    'portals' as sheet,
    row_number() over (order by upazila_code, month, page) as row_no,
    district_code,
    upazila_code,
    (month + to_days((hash(upazila_code, month, page) % 28)::integer))::date as checked_on,
    hash(upazila_code, month, page, 'right') % 4 != 0 as is_current,
    'old list' as remark,
    'office ' || (hash(upazila_code, month, page) % 12) as office,
    if(
        hash(upazila_code, month, page, 'right') % 8 = 0,
        (month + to_days(30 + (hash(upazila_code, month) % 90)::integer))::date,
        null
    ) as put_right_on
from bench_place_month
cross join range(4) as pages (page);

insert into training_entry by name
select
    source_id,
    'trainings' as sheet,
    row_number() over (order by upazila_code, month) as row_no,
    district_code,
    upazila_code,
    if(
        hash(upazila_code, month, 'held') % 3 != 0,
        (month + to_days((hash(upazila_code, month, 'day') % 60)::integer))::date,
        null
    ) as held_on,
    false as held_undated,
    'topic ' || month(month) as topic,
    20 as participants,
    month as planned_month,
    if(hash(upazila_code, month, 'moved') % 4 = 0, (month + interval 1 month)::date, null) as moved_to,
    2 as training_days,
    9 as trained_offices
from bench_place_month
where month(month) in (3, 9);

insert into team_member by name
select
    source_id,
    'team' as sheet,
    row_number() over (order by upazila_code, post, month) as row_no,
    district_code,
    upazila_code,
    'post ' || post as post,
    hash(upazila_code, post, month) % 5 != 0 as in_post,
    (month + to_days((hash(upazila_code, post, month) % 28)::integer))::date as changed_on,
    if(
        hash(upazila_code, post, month, 'told') % 3 != 0,
        (month + to_days(40))::date,
        null
    ) as told_on,
    hash(upazila_code, post, month, 'told') % 3 = 0 as told_denied,
    false as told_undated
from bench_place_month
cross join range(8) as posts (post)
where month(month) = 1 + post;

insert into roster_update by name
select
    source_id,
    'lists' as sheet,
    row_number() over (order by upazila_code, month) as row_no,
    district_code,
    upazila_code,
    (month + to_days(10))::date as updated_on,
    null as remark,
    null as order_no
from bench_place_month
where month(month) = 2;

insert into tour_day by name
select
    source_id,
    'tours' as sheet,
    row_number() over (order by upazila_code, month) as row_no,
    upazila_code,
    (month + to_days((hash(upazila_code, month, 'tour') % 28)::integer))::date as toured_on
from bench_place_month;

insert into group_month by name
select
    source_id,
    'group' as sheet,
    row_number() over (order by upazila_code, month) as row_no,
    district_code,
    upazila_code,
    month,
    12 as asked,
    (hash(upazila_code, month) % 13)::integer as joined,
    (hash(upazila_code, month, 'posts') % 30)::integer as posts
from bench_place_month;

insert into activity by name
select
    source_id,
    'plan' as sheet,
    row_number() over (order by upazila_code, month) as row_no,
    district_code,
    upazila_code,
    make_date(year(month), 1, 1) as plan_year_from,
    'activity ' || month(month) as activity,
    month as planned_month,
    if(
        hash(upazila_code, month, 'done') % 4 != 0,
        (month + to_days((hash(upazila_code, month, 'late') % 50)::integer))::date,
        null
    ) as done_on,
    false as done_undated,
    'day' as indicator,
    5 as weight,
    [strftime(month + to_days(15 * band), '%Y-%m-%d') for band in range(1, 6)] as bands
from bench_place_month
where month(month) != 12;

insert into office_roll by name
select
    source_id,
    'offices' as sheet,
    row_number() over (order by upazila_code, office) as row_no,
    district_code,
    upazila_code,
    'office ' || office as office,
    'government' as kind
from bench_place
cross join range(30) as offices (office);

insert into idea by name
select
    source_id,
    'ideas' as sheet,
    row_number() over (order by upazila_code, month, office) as row_no,
    district_code,
    upazila_code,
    'office ' || office as office,
    'idea of ' || strftime(month, '%Y-%m') as title,
    'officer' as innovator_post,
    'campaign ' || strftime(month, '%Y-%m') as campaign,
    (month + to_days(14))::date as due_on,
    if(
        hash(upazila_code, month, office) % 3 != 0,
        (month + to_days((hash(upazila_code, month, office) % 20)::integer))::date,
        null
    ) as submitted_on,
    hash(upazila_code, month, office) % 3 = 0 as submitted_denied,
    false as submitted_undated,
    if(hash(upazila_code, month, office) % 3 != 0, 'received', null) as stage
from bench_place_month
cross join range(15) as offices (office)
where month(month) in (4, 10);

insert into idea_step by name
select
    source_id,
    'lives' as sheet,
    row_number() over (order by upazila_code, due_on, office, step) as row_no,
    district_code,
    upazila_code,
    office,
    title,
    (['selected', 'piloting', 'implemented'][step])::idea_stage as stage,
    (due_on + to_days(100 * step::integer))::date as changed_on
from idea
cross join range(1, 4) as steps (step)
where submitted_on is not null and hash(upazila_code, due_on, office, 'life') % 5 = 0 and sheet = 'ideas';

insert into innovator_move by name
select
    source_id,
    'moves' as sheet,
    row_number() over (order by upazila_code, due_on, office) as row_no,
    district_code,
    upazila_code,
    office,
    title,
    'officer' as innovator_post,
    (due_on + to_days(200))::date as moved_on,
    'elsewhere' as moved_to,
    if(hash(office, due_on, upazila_code) % 2 = 0, (due_on + to_days(210))::date, null) as reported_on,
    hash(office, due_on, upazila_code) % 2 = 1 as reported_denied,
    false as reported_undated
from idea
where submitted_on is not null and hash(upazila_code, due_on, office, 'moved') % 20 = 0 and sheet = 'ideas';
