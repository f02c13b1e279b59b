-- What a search finds: one row a passage of the places and months asked for, the newest first, no more than $most.
-- Parameters: $words, $word_terms (as search_words.sql gives them), $division, $district (null: all), $from_month, $to_month (null: all),
-- $as_of, $most (null: 20).
-- Rule: as in search_counts.sql. `marked`: the words of the passage that were found, as they are written there.
with months as (
    select
        f.*,
        coalesce(
            sum(bit_count(f.passages)) over (order by f.month desc groups between unbounded preceding and 1 preceding),
            0
        ) as newer
    from passages_found($words, $word_terms, $as_of) as f
    inner join district as d on f.district_code = d.district_code
    where
        in_scope(d.division_code, f.district_code, null, $division, $district, null)
        and ($from_month is null or f.month >= $from_month::date)
        and ($to_month is null or f.month <= $to_month::date)
),

-- Of months before which enough passages are found none is shown.
newest as materialized (
    select
        m.district_code,
        m.month,
        m.sixty * 60 + bit.place as passage_no
    from months as m
    inner join range(60) as bit (place) on m.passages & (1::bigint << bit.place::integer) != 0
    where m.newer < coalesce($most::integer, 20)
),

found as materialized (
    select p.*
    from newest as n
    inner join search_passage as p
        on n.district_code = p.district_code and n.month = p.month and n.passage_no = p.passage_no
    order by p.month desc, p.kind = 'item', p.known_on desc, p.fact_id
    limit coalesce($most::integer, 20)
),

-- By kind: few passages against large tables, which an outer join would read whole.
worded as (
    select
        f.*,
        d.item_no,
        d.text,
        null as title
    from found as f
    inner join decision as d on f.fact_id = d.decision_id
    where f.kind = 'decision'
    union all
    select
        f.*,
        s.item_no,
        s.quote as text,
        null as title
    from found as f
    inner join statement as s on f.fact_id = s.statement_id
    where f.kind = 'statement'
    union all
    select
        f.*,
        i.item_no,
        i.discussion as text,
        i.title
    from found as f
    inner join agenda_item as i
        on f.meeting_id = i.meeting_id and try_cast(split_part(f.fact_id, '/', 2) as integer) = i.item_no
    where f.kind = 'item'
),

implementers_of as (
    select
        r.decision_id,
        r.implementers
    from found as f
    inner join decision_responsible as r on f.fact_id = r.decision_id
)

select
    w.kind,
    w.fact_id,
    w.meeting_id,
    w.month,
    h.held_on,
    h.team_level,
    h.district_code,
    h.district_bn,
    h.district_en,
    h.upazila_code,
    h.upazila_bn,
    h.upazila_en,
    w.item_no,
    w.title,
    w.text,
    r.implementers,
    list_filter(
        written_words(concat_ws(' ', w.title, w.text, array_to_string(r.implementers, ' '))),
        lambda word: list_contains($words::varchar[], folded_word(word))
    ) as marked
from worded as w
inner join meeting_head as h on w.meeting_id = h.meeting_id
left join implementers_of as r on w.fact_id = r.decision_id
order by w.month desc, w.kind = 'item', w.known_on desc, w.fact_id;
