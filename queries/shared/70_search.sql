-- Passages in which all terms stand, whatever their order: `words` are the folded words that count, each for the term beside it in `terms`.
create macro passages_found(words, terms, as_of) as table
with asked as (
    select
        unnest(words::varchar[]) as word,
        unnest(terms::integer[]) as term
),

by_term as (
    select
        p.district_code,
        p.month,
        a.term,
        unnest(p.passages) as passage_no
    from search_posting as p
    inner join asked as a on p.word = a.word
),

together as (
    select
        district_code,
        month,
        passage_no
    from by_term
    group by district_code, month, passage_no
    having count(distinct term) = (select count(distinct a.term) from asked as a)
)

select p.*
from together as t
inner join search_passage as p
    on t.district_code = p.district_code and t.month = p.month and t.passage_no = p.passage_no
where p.known_on <= as_of::date;
