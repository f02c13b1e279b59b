-- Words of the papers that a search means: one row a term and a word, folded.
-- Parameters: $terms (a list; a term is a word and others for the same thing, with | between them).
-- Rule: the word itself, or one that begins with it (three letters and more: its forms with endings); where no paper has such a word, those
-- that differ in one letter (two in nine and more), the fewest first. The first or the last letter must be right. `slips`: how many differ.
with typed as (
    select
        unnest($terms::varchar[]) as words,
        generate_subscripts($terms::varchar[], 1) as term
),

each_typed as (
    select
        term,
        unnest(string_split(words, '|')) as word
    from typed
),

folded_typed as (
    select
        term,
        folded_word(word) as asked_word
    from each_typed
),

asked as (
    select distinct *
    from folded_typed
    where asked_word != ''
),

known as (
    select distinct word from search_word
),

near as (
    select
        a.term,
        k.word,
        case
            when k.word = a.asked_word or (length(a.asked_word) >= 3 and starts_with(k.word, a.asked_word)) then 0
            else levenshtein(k.word, a.asked_word)
        end as slips,
        length(a.asked_word) as letters
    from asked as a
    inner join known as k
        on
            k.word = a.asked_word
            or (length(a.asked_word) >= 3 and starts_with(k.word, a.asked_word))
            or (
                length(a.asked_word) >= 4
                and abs(length(k.word) - length(a.asked_word)) <= 2
                and (k.word[1] = a.asked_word[1] or k.word[-1] = a.asked_word[-1])
                and not regexp_matches(a.asked_word, '[0-9]')
            )
),

nearest as (
    select
        term,
        word,
        min(slips) as slips
    from near
    where slips = 0 or slips <= if(letters >= 9, 2, 1)
    group by term, word
    qualify min(slips) = min(min(slips)) over (partition by term)
)

-- Of a misspelt word too the forms with endings.
select
    n.term::integer as term,
    k.word,
    min(n.slips)::integer as slips
from nearest as n
inner join known as k on k.word = n.word or (n.slips > 0 and starts_with(k.word, n.word))
group by n.term, k.word
order by n.term, slips, k.word;
