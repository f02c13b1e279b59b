-- The warehouse: what was read from the papers, and the reference data beside it. Built new at each load, never changed in place.
-- Months are dates, the first day of the month. Places are BBS codes. What a paper does not say is null.

create type statement_kind as enum(
    'minutes_received', 'meeting_held', 'dialogue_planned', 'dialogue_held',
    'idea_submitted', 'roster_updated', 'portal_updated', 'training_held'
);

create type implementer_role as enum(
    'divisional_commissioner', 'dc', 'adc', 'ac', 'uno', 'focal_point', 'team', 'office', 'other'
);

-- Reference data ----------------------------------------------------------------------------------------------------

create table district (
    district_code varchar primary key,
    division_code varchar not null,
    division_en varchar not null,
    division_bn varchar not null,
    district_en varchar not null,
    district_bn varchar not null,
    memo_geo varchar not null
);

-- `exists_from` and `renamed_on` are null where the upazila stood, under its name, before 2014.
create table upazila (
    upazila_code varchar primary key,
    district_code varchar not null,
    upazila_en varchar not null,
    upazila_bn varchar not null,
    lat double,
    lon double,
    area_km2 double,
    exists_from date,
    parent_code varchar,
    renamed_on date,
    former_name_bn varchar
);

-- `kind` is due by `day` of the month `month_offset` months after the one reported, for months from `from_month` on.
create table deadline (
    district_code varchar not null,
    kind statement_kind not null,
    day integer not null check (day between 1 and 31),
    month_offset integer not null check (month_offset between 0 and 12),
    from_month date not null,
    source varchar not null
);

-- The month a plan year begins with (1 calendar, 7 fiscal), for months from `from_month` on; '*' is every district.
create table plan_year (
    district_code varchar not null,
    first_month integer not null check (first_month between 1 and 12),
    from_month date not null,
    source varchar not null
);

-- What was read ------------------------------------------------------------------------------------------------------

-- One row a file. `text` is the paper as read, cleaned, phone numbers masked: every quote stands in it.
create table source (
    source_id integer primary key,
    path varchar not null,
    sha256 varchar not null,
    kind varchar not null,
    reader varchar not null,
    encoding varchar not null,
    text varchar not null
);

-- One row a meeting of one team: `meeting_id` is team code and day held. `known_on`: the day from which what it says is known.
create table meeting (
    meeting_id varchar primary key,
    source_id integer not null,
    team_level varchar not null check (team_level in ('district', 'upazila')),
    district_code varchar not null,
    upazila_code varchar,
    month date not null,
    review_month date,
    held_on date,
    start_time varchar,
    venue varchar,
    chair varchar,
    memo_no varchar,
    issued_on date,
    known_on date not null
);

create table agenda_item (
    meeting_id varchar not null,
    item_no integer not null,
    title varchar,
    discussion varchar,
    primary key (meeting_id, item_no)
);

-- `decision_id` is meeting_id/item/decision, as in 5549-2016-07-26/8/2.
create table decision (
    decision_id varchar primary key,
    meeting_id varchar not null,
    item_no integer not null,
    decision_no integer not null,
    text varchar not null,
    carried_over boolean not null,
    due_on date,
    due_month date,
    due_text varchar,
    topic varchar not null
);

create table responsibility (
    decision_id varchar not null,
    seq integer not null,
    role implementer_role not null,
    upazila_codes varchar[] not null,
    text varchar not null,
    primary key (decision_id, seq)
);

-- What a paper says of one upazila and month. `statement_id` is meeting_id#n.
create table statement (
    statement_id varchar primary key,
    meeting_id varchar not null,
    source_id integer not null,
    kind statement_kind not null,
    upazila_code varchar not null,
    month date not null,
    value boolean not null,
    day date,
    count integer,
    reason varchar,
    inferred boolean not null,
    doubtful boolean not null,
    item_no integer,
    quote varchar not null
);

create table attendance (
    meeting_id varchar not null,
    no integer not null,
    name varchar not null,
    post varchar
);

-- A standing rule that a paper states; compared with `deadline`, never applied by itself.
create table stated_deadline (
    meeting_id varchar not null,
    kind statement_kind not null,
    day integer not null,
    month_offset integer not null
);

-- What a reader must know of a file that loaded. `place` is the place in the paper; `details` is a JSON object of words for the sentence.
create table warning (
    source_id integer not null,
    code varchar not null,
    place varchar not null,
    details varchar not null
);

-- What did not load: the file, the place in it, why, and with which words (a JSON object).
create table rejected (
    path varchar not null,
    place varchar not null,
    code varchar not null,
    details varchar not null
);

-- One row: when and from what this warehouse was built.
create table load (
    built_at timestamp not null,
    fingerprint varchar not null,
    seconds double not null
);
