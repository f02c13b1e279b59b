-- The warehouse: what was read from the papers, and the reference data beside it. Built new at each load, never changed in place.
-- Months are dates, the first day of the month. Places are BBS codes. What a paper does not say is null.

create type statement_kind as enum(
    'minutes_received', 'meeting_held', 'dialogue_planned', 'dialogue_held',
    'idea_submitted', 'roster_updated', 'portal_updated', 'training_held'
);

create type implementer_role as enum(
    'divisional_commissioner', 'dc', 'adc', 'ac', 'uno', 'focal_point', 'team', 'office', 'other'
);

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

-- After so many days without a word a pilot stands still, on days from `from_month` on; '*' is every district.
create table pilot_silence (
    district_code varchar not null,
    days integer not null check (days between 1 and 3650),
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
