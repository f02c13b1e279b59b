-- What a load has to say: corrections laid over what was read, warnings, what was left out, when it was.

-- One row a line of corrections.csv: `field` of `place` in `file` (etl/corrections.py says how they are written). `state`: applied,
-- undone (taken back, the line stays), stale (what was read is no longer `old`), or no_target. `row_key`: the corrected row, as in `fact`.
create table correction (
    line_no integer primary key,
    file varchar not null,
    place varchar not null,
    field varchar not null,
    old varchar not null,
    new varchar not null,
    why varchar not null,
    who varchar not null,
    made_on date not null,
    undone_on date,
    state varchar not null check (state in ('applied', 'undone', 'stale', 'no_target')),
    row_key varchar
);

-- What a reader must know of a file that loaded. `place` is the place in the paper, `part` which paper of the file it is; `details` is a JSON
-- object of words for the sentence.
create table warning (
    source_id bigint not null,
    code varchar not null,
    place varchar not null,
    details varchar not null,
    part integer not null default 1
);

-- What did not load: the file, the place in it, why, and with which words (a JSON object).
create table rejected (
    path varchar not null,
    place varchar not null,
    code varchar not null,
    details varchar not null
);

-- One row: when and from what this warehouse was built; `sample`: from made-up papers, which every figure must say.
create table load (
    built_at timestamp not null,
    fingerprint varchar not null,
    seconds double not null,
    sample boolean not null
);
