-- Passages in which all terms stand, whatever their order, in papers known by a day: one row a district, month and sixty of passages, those
-- found as bits of `passages` (marts/80_search.sql). `words` are the folded words that count, each for the term beside it in `terms`.
-- Only of a month some of whose papers came later is it looked up which passages were known.
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
        p.sixty,
        a.term,
        bit_or(p.passages) as passages
    from search_posting as p
    inner join asked as a on p.word = a.word
    group by p.district_code, p.month, p.sixty, a.term
),

together as (
    select
        district_code,
        month,
        sixty,
        bit_and(passages) as passages
    from by_term
    group by district_code, month, sixty
    having count(*) = (select count(distinct a.term) from asked as a)
),

papers as (
    select
        district_code,
        month,
        max(known_on) as last_known_on
    from meeting
    group by district_code, month
),

known as (
    select
        p.district_code,
        p.month,
        p.passage_no // 60 as sixty,
        bit_or(1::bigint << (p.passage_no % 60)) as passages
    from papers as m
    inner join search_passage as p on m.district_code = p.district_code and m.month = p.month
    where m.last_known_on > as_of::date and p.known_on <= as_of::date
    group by p.district_code, p.month, p.passage_no // 60
)

select t.*
from together as t
inner join papers as m on t.district_code = m.district_code and t.month = m.month
where m.last_known_on <= as_of::date and t.passages != 0
union all
select
    t.district_code,
    t.month,
    t.sixty,
    t.passages & k.passages as passages
from together as t
inner join known as k on t.district_code = k.district_code and t.month = k.month and t.sixty = k.sixty
where t.passages & k.passages != 0;
