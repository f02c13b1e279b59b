-- What is searched: passages of papers (a decision, an agenda item, a statement's words that stand in neither) and the words in them.
-- Rule: a decision is found by its text and by who must carry it out; an item by its title and discussion. Words as marts/04_spelling.sql folds
-- them. A passage's number counts within its district and month, so that a load numbers anew only the months that it touches.
create macro passage_texts(districts, months) as table
with asked as (
    select
        meeting_id,
        district_code,
        month,
        known_on
    from meeting
    where in_districts(district_code, districts) and in_months(month, months)
),

passage as (
    select
        d.meeting_id,
        'decision' as kind,
        d.decision_id as fact_id,
        concat_ws(' ', d.text, array_to_string(r.implementers, ' ')) as written
    from asked as m
    inner join decision as d on m.meeting_id = d.meeting_id
    left join decision_responsible as r on d.decision_id = r.decision_id
    union all
    select
        i.meeting_id,
        'item' as kind,
        i.meeting_id || '/' || i.item_no as fact_id,
        concat_ws(' ', i.title, i.discussion) as written
    from asked as m
    inner join agenda_item as i on m.meeting_id = i.meeting_id
    union all
    select
        s.meeting_id,
        'statement' as kind,
        min(s.statement_id) as fact_id,
        s.quote as written
    from asked as m
    inner join statement as s on m.meeting_id = s.meeting_id
    left join agenda_item as i on s.meeting_id = i.meeting_id and s.item_no = i.item_no
    left join decision as d
        on s.meeting_id = d.meeting_id and s.item_no = d.item_no and contains(d.text, s.quote)
    where not coalesce(contains(i.discussion, s.quote), false) and d.decision_id is null
    group by s.meeting_id, s.quote
)

select
    m.district_code,
    m.month,
    (row_number() over (
        partition by m.district_code, m.month order by p.meeting_id, p.kind, p.fact_id
    ))::integer as passage_no,
    p.meeting_id,
    m.known_on,
    p.kind,
    p.fact_id,
    p.written
from passage as p
inner join asked as m on p.meeting_id = m.meeting_id;

create macro search_passage_rows(districts, months_of_papers) as table
select * exclude (written) from passage_texts(districts, months_of_papers);

create table search_passage as
select * from search_passage_rows(null, null);

-- The passages that have a word, sixty to a row: one row a word, district, month and sixty; bit n of `passages` is passage sixty * 60 + n.
-- To count them and to look where several words stand together numbers are compared, not lists: a common word is in half a million.
create macro search_posting_rows(districts, months_of_papers) as table
with written as materialized (
    select
        district_code,
        month,
        passage_no,
        unnest(written_words(written)) as word
    from passage_texts(districts, months_of_papers)
),

-- Laid down first: folding each word where it stands would take fifty times as long.
spelling as materialized (
    select
        word,
        folded_word(word) as folded
    from (select distinct word from written) as each_once
)

select
    w.district_code,
    w.month,
    s.folded as word,
    w.passage_no // 60 as sixty,
    bit_or(1::bigint << (w.passage_no % 60)) as passages
from written as w
inner join spelling as s on w.word = s.word
where s.folded != ''
group by w.district_code, w.month, s.folded, w.passage_no // 60
order by s.folded, w.district_code, w.month, sixty;

create table search_posting as
select * from search_posting_rows(null, null);

-- The words that a district's papers use: among these a misspelt one is looked for.
create macro search_word_rows(districts) as table
select distinct
    district_code,
    word
from search_posting
where in_districts(district_code, districts);

create table search_word as
select * from search_word_rows(null);
