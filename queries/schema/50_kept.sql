-- What the next load must know to change only what changed.

-- One row a file of the data folder that was looked at. `version` is its SHA-256, with that of what a person corrected in it where
-- there is such; null: it could not be opened.
create table file (
    path varchar not null,
    version varchar
);

-- One row a paper that could be placed, taken or not: what is needed to choose again between the papers of one meeting.
-- `digests`: one hash a compared field, in hex.
create table paper_head (
    meeting_id varchar not null,
    source_id bigint not null,
    path varchar not null,
    corrected boolean not null,
    digests varchar[] not null,
    part integer not null
);
