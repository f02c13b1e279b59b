-- How many passages a search finds: one row, those of the places and months asked for, beside those of all months and of all places.
-- Parameters: $words, $word_terms (as search_words.sql gives them), $division, $district (null: all), $from_month, $to_month, $as_of.
-- Rule: marts/80_search.sql, shared/70_search.sql; a paper counts from the day it is known.
with found as (
    select
        in_scope(d.division_code, f.district_code, null, $division, $district, null) as is_here,
        f.month between $from_month::date and $to_month::date as is_now,
        bit_count(f.passages) as passages
    from passages_found($words, $word_terms, $as_of) as f
    inner join district as d on f.district_code = d.district_code
)

select
    coalesce(sum(passages) filter (where is_here and is_now), 0)::bigint as here_now,
    coalesce(sum(passages) filter (where is_here), 0)::bigint as here_always,
    coalesce(sum(passages) filter (where is_now), 0)::bigint as everywhere_now,
    coalesce(sum(passages), 0)::bigint as everywhere_always
from found;
