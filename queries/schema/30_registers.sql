-- One row a row of a register, as the office wrote it: `sheet` and `row_no` (from 1, headings counted) say where it stands; `sheet` is
-- '' in a CSV. A day that is null was left blank, `…_denied` where words in the date's cell say no ("হয়নি"),
-- `…_undated` where they say yes without the day ("হয়েছে"), or the day is a slip (a decade off, or no day that exists).
-- `…_undated` is null where the cell cannot be read: whether it happened is not known.

create type idea_stage as enum('received', 'selected', 'piloting', 'implemented', 'replicated', 'dropped');

create table report_receipt (
    source_id bigint not null,
    sheet varchar not null,
    row_no integer not null,
    upazila_code varchar not null,
    month date not null,
    meeting_on date,
    meeting_denied boolean not null,
    meeting_undated boolean not null,
    received_on date,
    received_undated boolean,
    memo_no varchar,
    remark varchar
);

create table dialogue_entry (
    source_id bigint not null,
    sheet varchar not null,
    row_no integer not null,
    upazila_code varchar not null,
    plan_year_from date,
    planned_month date,
    held_on date,
    held_undated boolean,
    topic varchar
);

-- `submitted_denied`: the office says that it has none; then `submitted_on` is the day on which it said so. Of an office of the district
-- itself `upazila_code` is null, here and below.
create table idea (
    source_id bigint not null,
    sheet varchar not null,
    row_no integer not null,
    district_code varchar not null,
    upazila_code varchar,
    office varchar not null,
    title varchar,
    innovator_post varchar,
    campaign varchar,
    due_on date,
    submitted_on date,
    submitted_denied boolean not null,
    submitted_undated boolean not null,
    stage idea_stage
);

-- How many offices of an upazila owe an idea, from `from_month` on (null: always).
create table office_count (
    source_id bigint not null,
    sheet varchar not null,
    row_no integer not null,
    upazila_code varchar not null,
    offices integer not null,
    from_month date
);

create type office_kind as enum('government', 'ngo', 'private');

-- The roll of offices: each that owes an idea, from `from_month` on (null: always) up to `until_month` (null: still).
create table office_roll (
    source_id bigint not null,
    sheet varchar not null,
    row_no integer not null,
    district_code varchar not null,
    upazila_code varchar,
    office varchar not null,
    kind office_kind,
    from_month date,
    until_month date
);

-- An idea came to a stage on a day, or still was in it: `place` where it was replicated, `remark` why it was dropped.
create table idea_step (
    source_id bigint not null,
    sheet varchar not null,
    row_no integer not null,
    district_code varchar not null,
    upazila_code varchar,
    office varchar not null,
    title varchar not null,
    stage idea_stage not null,
    changed_on date not null,
    place varchar,
    remark varchar
);

-- The officer whose idea it was moved to another post. `reported_…`: the district was told. `stage` is the idea's since then, `successor_post` who carries it on.
create table innovator_move (
    source_id bigint not null,
    sheet varchar not null,
    row_no integer not null,
    district_code varchar not null,
    upazila_code varchar,
    office varchar not null,
    title varchar,
    innovator_post varchar,
    moved_on date not null,
    moved_to varchar,
    reported_on date,
    reported_denied boolean not null,
    reported_undated boolean,
    successor_post varchar,
    stage idea_stage,
    remark varchar
);

-- The five that follow, and the Facebook group, are of an upazila, or of the district itself where `upazila_code` is null.

-- `order_no`: the order by which the team was formed again.
create table roster_update (
    source_id bigint not null,
    sheet varchar not null,
    row_no integer not null,
    district_code varchar not null,
    upazila_code varchar,
    updated_on date not null,
    remark varchar,
    order_no varchar
);

-- A post of a team. `changed_on`: since when it is vacant or has who holds it now (null: as the team was formed, or no day is given).
-- `told_…`: whether the district was told of the change; a blank cell is a "no" where the day of the change is given.
create table team_member (
    source_id bigint not null,
    sheet varchar not null,
    row_no integer not null,
    district_code varchar not null,
    upazila_code varchar,
    post varchar not null,
    in_post boolean not null,
    changed_on date,
    told_on date,
    told_denied boolean not null,
    told_undated boolean,
    remark varchar
);

-- A portal was looked at: the page of one `office`, or the whole where that is null. `put_right_on`: what was found is put right since.
create table portal_check (
    source_id bigint not null,
    sheet varchar not null,
    row_no integer not null,
    district_code varchar not null,
    upazila_code varchar,
    checked_on date not null,
    is_current boolean not null,
    remark varchar,
    office varchar,
    put_right_on date
);

-- A training planned or held; `trained_offices`: how many offices took part.
create table training_entry (
    source_id bigint not null,
    sheet varchar not null,
    row_no integer not null,
    district_code varchar not null,
    upazila_code varchar,
    held_on date,
    held_undated boolean,
    topic varchar,
    participants integer,
    planned_month date,
    moved_to date,
    training_days integer,
    trained_offices integer
);

-- A day of the Deputy Commissioner's tour programme, on which he is in the upazila.
create table tour_day (
    source_id bigint not null,
    sheet varchar not null,
    row_no integer not null,
    upazila_code varchar not null,
    toured_on date not null,
    remark varchar
);

-- The Facebook group at the end of a month: how many members were asked to join, how many have, and posts of the month.
create table group_month (
    source_id bigint not null,
    sheet varchar not null,
    row_no integer not null,
    district_code varchar not null,
    upazila_code varchar,
    month date not null,
    asked integer,
    joined integer,
    posts integer
);

-- An activity of an annual work plan: of an upazila team, or of the district's own where `upazila_code` is null.
-- Where the plan is scored: its indicator and weight, `bands`: the targets of 100, 90, 80, 70, 60 % (a day as 2016-03-15, a month as
-- 2016-03, anything else in its words with digits 0-9; null where the cell is blank; empty where none is given), and what was `achieved`.
create table activity (
    source_id bigint not null,
    sheet varchar not null,
    row_no integer not null,
    district_code varchar not null,
    upazila_code varchar,
    plan_year_from date,
    activity varchar not null,
    planned_month date,
    done_on date,
    done_undated boolean,
    indicator varchar,
    weight double,
    bands varchar[] not null default [],
    achieved varchar
);

create type decision_state as enum('done', 'partly', 'dropped');

-- What became of a decision, as an officer records it between meetings. It names the decision by its team, its meeting's month, the
-- agenda item and the decision's number in it (null: the item has one). `happened_on` is the day from which it is so.
create table decision_entry (
    source_id bigint not null,
    sheet varchar not null,
    row_no integer not null,
    district_code varchar not null,
    upazila_code varchar,
    month date not null,
    item_no integer not null,
    decision_no integer,
    state decision_state not null,
    happened_on date not null,
    memo_no varchar,
    remark varchar
);
