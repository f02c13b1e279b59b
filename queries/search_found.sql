-- What a search finds: one row a passage of the places and months asked for, the newest first, no more than $most.
-- Parameters: $words, $word_terms (as search_words.sql gives them), $division, $district (null: all), $from_month, $to_month (null: all),
-- $as_of, $most (null: 20).
-- Rule: as in search_counts.sql. `marked`: the words of the passage that were found, as they are written there.
with found as (
    select f.*
    from passages_found($words, $word_terms, $as_of) as f
    inner join district as d on f.district_code = d.district_code
    where
        in_scope(d.division_code, f.district_code, null, $division, $district, null)
        and ($from_month is null or f.month >= $from_month::date)
        and ($to_month is null or f.month <= $to_month::date)
    order by f.month desc, f.kind = 'item', f.known_on desc, f.fact_id
    limit coalesce($most::integer, 20)
),

worded as (
    select
        f.kind,
        f.fact_id,
        f.meeting_id,
        f.month,
        f.known_on,
        coalesce(s.item_no, d.item_no, i.item_no) as item_no,
        case f.kind when 'item' then i.discussion when 'decision' then d.text else s.quote end as text,
        case when f.kind = 'item' then i.title end as title,
        r.implementers
    from found as f
    left join decision as d on f.fact_id = d.decision_id
    left join statement as s on f.fact_id = s.statement_id
    left join agenda_item as i
        on
            f.kind = 'item' and f.meeting_id = i.meeting_id
            and try_cast(split_part(f.fact_id, '/', 2) as integer) = i.item_no
    left join decision_responsible as r on f.fact_id = r.decision_id
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
    w.implementers,
    list_filter(
        written_words(concat_ws(' ', w.title, w.text, array_to_string(w.implementers, ' '))),
        lambda word: list_contains($words::varchar[], folded_word(word))
    ) as marked
from worded as w
inner join meeting_head as h on w.meeting_id = h.meeting_id
order by w.month desc, w.kind = 'item', w.known_on desc, w.fact_id;
