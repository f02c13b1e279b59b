-- One row a row of a register, as the office wrote it: `sheet` and `row_no` (from 1, headings counted) say where it stands; `sheet` is
-- '' in a CSV. A day that is null was left blank, `…_denied` where words in the date's cell say no ("হয়নি"),
-- `…_undated` where they say yes without the day ("হয়েছে"), or the day is a slip (a decade off, or no day that exists).

create type idea_stage as enum('received', 'selected', 'piloting', 'implemented', 'replicated', 'dropped');

-- `received_undated` is null where the cell cannot be read: whether the minutes came is not known.
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
    held_undated boolean not null,
    topic varchar
);

-- `submitted_denied`: the office says that it has none; then `submitted_on` is the day on which it said so.
create table idea (
    source_id bigint not null,
    sheet varchar not null,
    row_no integer not null,
    upazila_code varchar not null,
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

create table roster_update (
    source_id bigint not null,
    sheet varchar not null,
    row_no integer not null,
    upazila_code varchar not null,
    updated_on date not null,
    remark varchar
);

create table portal_check (
    source_id bigint not null,
    sheet varchar not null,
    row_no integer not null,
    upazila_code varchar not null,
    checked_on date not null,
    is_current boolean not null,
    remark varchar
);

create table training_entry (
    source_id bigint not null,
    sheet varchar not null,
    row_no integer not null,
    upazila_code varchar not null,
    held_on date not null,
    topic varchar,
    participants integer
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
    done_undated boolean not null,
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
