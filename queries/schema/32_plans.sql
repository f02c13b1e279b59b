-- Work plans read from papers. Their rows lie in `activity` and `dialogue_entry` like a plan register's, with the sheet '' and in
-- `row_no` their place in the plan; here stands what the paper says beside that.

-- One row a file. `plan_id`: team code and first month of the plan year, as in 554994-plan-2016-01. `corrected`: it calls itself so.
create table work_plan (
    source_id bigint primary key,
    plan_id varchar not null,
    district_code varchar not null,
    upazila_code varchar,
    plan_year_from date not null,
    corrected boolean not null,
    path varchar not null
);

-- One row a row of `activity` or `dialogue_entry` of such a file. `no` as printed; `start_from`: the day or the month's first day;
-- `recurs`: month, quarter or half_year (null: once, or in `months` alone); `bands`: the targets of 100, 90, 80, 70, 60 %.
create table plan_line (
    source_id bigint not null,
    row_no integer not null,
    no varchar,
    indicator varchar,
    weight double,
    start_from date,
    planned_on date,
    recurs varchar,
    months date[] not null,
    responsible varchar,
    bands varchar[] not null,
    is_dialogue boolean not null,
    doubtful boolean not null,
    quote varchar not null,
    primary key (source_id, row_no)
);
