-- Targets of a scored plan, and what was achieved, in the words in which they are kept (schema/30_registers.sql, `bands`).
-- A target that is a day: the day, of a month its last; null for anything else.
create macro target_day(words) as (
    case
        when regexp_full_match(words, '\d{4}-\d\d-\d\d') then try_cast(words as date)
        when regexp_full_match(words, '\d{4}-\d\d') then last_day(try_cast(words || '-01' as date))
    end
);

-- A target that is a number: the one number in its words (5টি, 80%); null where there is none, or several.
create macro target_number(words) as (
    try_cast(regexp_extract(replace(words, ',', ''), '^[^\d]*?(\d+(?:\.\d+)?)[^\d]*$', 1) as double)
);

create macro is_per_cent(words) as (regexp_matches(words, '%|শতাংশ|শতকরা|per ?cent'));

-- The targets as numbers; a bare 1 beside per cents is the whole.
create macro target_numbers(bands) as (
    list_transform(
        bands,
        lambda each: if(
            each = '1' and len(list_filter(bands, lambda other: is_per_cent(other))) > 0, 100, target_number(each)
        )
    )
);

-- What was achieved as a number, beside its targets; null where that cannot be told: beside per cents a bare 1 may be one, or all; a per
-- cent beside numbers is of something else.
create macro achieved_number(achieved, bands) as (
    case
        when is_per_cent(achieved) = (len(list_filter(bands, lambda each: is_per_cent(each))) > 0)
            or (not is_per_cent(achieved) and target_number(achieved) not between 0.0001 and 1)
            then target_number(achieved)
    end
);

-- The place of the best target that was reached (1 to 5, as in bands()); 0 where none was, null where nothing is known.
create macro day_reached(days, done_on) as (
    if(
        done_on is not null,
        coalesce(list_position(list_transform(days, lambda each: coalesce(done_on <= each, false)), true), 0),
        null
    )
);

-- More is better, unless the worst target is the greater number.
create macro number_reached(numbers, achieved) as (
    if(
        achieved is not null,
        coalesce(
            list_position(
                list_transform(
                    numbers,
                    lambda each: coalesce(
                        if(
                            list_filter(numbers, lambda n: n is not null)[1]
                            < list_filter(numbers, lambda n: n is not null)[-1],
                            achieved <= each,
                            achieved >= each
                        ),
                        false
                    )
                ),
                true
            ),
            0
        ),
        null
    )
);

-- Whether what was achieved reaches a target that is a number: then the activity was done, by its month's end.
create macro is_target_reached(bands, achieved) as (
    coalesce(number_reached(target_numbers(bands), achieved_number(achieved, bands)) > 0, false)
);
