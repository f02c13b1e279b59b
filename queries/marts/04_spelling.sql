-- One spelling of words, for comparing: what offices write in several ways is the same, in Bengali, English and digits.
-- Rules: ী/ি, ূ/ু, ঈ/ই, ঊ/উ, ণ/ন, ষ/স/শ, ঙ/ং, ৎ/ত, ড়/ঢ়/র, য়/য are one letter each; hasanta, nukta, chandrabindu and joiners do
-- not count; digits in ASCII, Latin letters small.
create macro folded(words) as (
    translate(
        replace(replace(lower(words), chr(2465) || chr(2492), 'র'), chr(2466) || chr(2492), 'র'),
        'ীূঈঊণষসঙৎ' || chr(2524) || chr(2525) || chr(2527)
        || '০১২৩৪৫৬৭৮৯্' || chr(2492) || chr(8205) || chr(8204) || 'ঁ',
        'িুইউনশশংতররয0123456789'
    )
);

-- The same of a single word, letters and signs that stand twice written once: each letter beside the one before it.
create macro folded_word(word) as (
    array_to_string(
        list_transform(
            list_filter(
                list_zip(string_split(folded(word), ''), list_prepend('', string_split(folded(word), '')), true),
                lambda pair: pair[1] != pair[2]
            ),
            lambda pair: pair[1]
        ),
        ''
    )
);

-- The words of a text as they are written: what stands between them is neither a letter nor a digit.
create macro written_words(written) as (
    list_distinct(
        list_filter(
            string_split_regex(written, '[^a-zA-Z0-9\x{0980}-\x{09ff}\x{200c}\x{200d}]+'), lambda word: word != ''
        )
    )
);

-- The words by which an office's name, or an idea's title, in one register and in another are known as one: folded, without marks and
-- spaces. What is only alike is another.
create macro name_key(words) as (regexp_replace(folded(words), '[^\p{L}\p{M}\p{N}]', '', 'g'));

-- The words of an activity by which a paper's and a register's are known as one: folded, without number, marks and spaces.
create macro activity_key(words) as (
    regexp_replace(
        regexp_replace(folded(words), '^[0-9.)।ঃ:\s-]+', ''), '[^\p{L}\p{M}\p{N}]', '', 'g'
    )
);
