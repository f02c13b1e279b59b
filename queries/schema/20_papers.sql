-- What was read from papers, one table a record of etl/records.py.

-- One row a file. `source_id` follows from `path` alone, so that it is the same in every load.
create table source (
    source_id bigint primary key,
    path varchar not null,
    sha256 varchar not null,
    kind varchar not null,
    reader varchar not null,
    encoding varchar not null
);

-- The papers of a file as read, cleaned, phone numbers masked: every quote stands in its paper's text. Most files hold one; of a file with the
-- minutes of several meetings `part` tells them apart, from 1.
create table paper_text (
    source_id bigint not null,
    part integer not null,
    text varchar not null,
    primary key (source_id, part)
);

-- One row a meeting of one team: `meeting_id` is team code and day held. `known_on`: the day from which what it says is known; `part`: which
-- paper of its file.
create table meeting (
    meeting_id varchar primary key,
    source_id bigint not null,
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
    known_on date not null,
    part integer not null default 1
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
    source_id bigint not null,
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

create type place_statement_kind as enum('training_planned', 'training_moved', 'training_held', 'tour_planned');

-- What a paper says beside that, of an upazila or of the district itself (`upazila_code` null): a training planned for a month, moved to
-- another (`to_month`), held or not; a day of the Deputy Commissioner's tour. `statement_id` is meeting_id@n.
create table place_statement (
    statement_id varchar primary key,
    meeting_id varchar not null,
    source_id bigint not null,
    kind place_statement_kind not null,
    district_code varchar not null,
    upazila_code varchar,
    month date not null,
    to_month date,
    value boolean not null,
    day date,
    topic varchar,
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

-- A row of a paper's table of what earlier meetings decided, with what became of it.
create table earlier_decision (
    meeting_id varchar not null,
    seq integer not null,
    text varchar not null,
    progress varchar not null,
    primary key (meeting_id, seq)
);

-- A decision that takes up an earlier one of the same team again: one row a pair. A decision may continue several, and several may
-- continue one. `doubtful`: the texts are not alike enough to be sure.
create table decision_link (
    decision_id varchar not null,
    earlier_id varchar not null,
    likeness double not null,
    doubtful boolean not null,
    primary key (decision_id, earlier_id)
);

create type decision_ending as enum('done', 'dropped', 'superseded');

-- Words of a later paper that end an earlier decision, and how: at most one row a decision and meeting.
create table decision_closing (
    decision_id varchar not null,
    meeting_id varchar not null,
    item_no integer,
    quote varchar not null,
    doubtful boolean not null,
    ending decision_ending not null
);

-- Words of a later paper that an earlier decision was carried out in part, which ends nothing.
create table decision_progress (
    decision_id varchar not null,
    meeting_id varchar not null,
    item_no integer,
    quote varchar not null,
    doubtful boolean not null
);
