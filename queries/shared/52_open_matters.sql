-- Whether a decision is open among those of all meetings up to a month: it has not ended and none of these meetings' decisions continues it.
create macro is_open_in(month, own_status, taken_up, continued_in, upazilas, to_month) as (
    month <= to_month
    and own_status != 'concluded'
    and not is_taken_up(taken_up, continued_in, upazilas, to_month)
);

-- What is open of the upazilas asked for: one row a decision.
create macro open_decisions_in(division, district, upazilas, to_month, as_of) as table
select
    * exclude (taken_up, continued_in, concerned_codes),
    own_status as status
from known_decision
where
    is_open_in(month, own_status, taken_up, continued_in, upazilas, to_month::date)
    and in_scope(division_code, district_code, null, division, district, null)
    and is_of_upazilas(null, concerned_codes, upazilas);

-- Who must carry a decision out, by a line of the paper's words for it (responsibility): the words; an office or another post by its own
-- words; the upazilas; and what names an implementer, a role by its upazila, else its district.
create macro words_of(text) as (rtrim(text, ' ।,;('));

create macro post_of(role, text) as (if(role in ('office', 'other'), words_of(text), null));

create macro upazilas_of(role, upazila_codes, team_upazila_code) as (
    case
        when role in ('office', 'other') then [null]
        when len(upazila_codes) > 0 then upazila_codes
        else [team_upazila_code]
    end
);

create macro who_of(role, upazila_code, district_code, post) as (
    concat_ws('/', role, coalesce(upazila_code, district_code), post)
);

-- Who must carry an open decision out: one row a decision and implementer (`who`); of several upazilas, one each.
create macro open_duties_in(division, district, upazilas, to_month, as_of) as table
select
    *,
    who_of(role, upazila_code, district_code, post) as who
from (
    select
        d.chain_id,
        d.decision_id,
        d.district_code,
        d.status,
        d.standing,
        d.due_soon,
        d.first_raised_on,
        coalesce(r.role::varchar, 'none') as role,
        words_of(r.text) as words,
        post_of(r.role, r.text) as post,
        unnest(upazilas_of(r.role, r.upazila_codes, d.team_upazila_code)) as upazila_code
    from open_decisions_in(division, district, upazilas, to_month, as_of) as d
    left join responsibility as r using (decision_id)
) as named
where upazilas is null or upazila_code is null or list_contains(upazilas::varchar[], upazila_code);

-- The kind of thing that a decision of a district team asks of upazilas, of which sources speak upazila by upazila; null for any other.
create macro thing_asked_for(topic, text) as (
    case
        when topic = 'dialogue' then 'dialogue_held'
        when topic in ('idea', 'pilot') and text like '%আইডিয়া%প্রেরণ%' then 'idea_submitted'
        when topic = 'upazila_meeting' and text like '%কার্যবিবরণী%' then 'minutes_received'
        when topic = 'upazila_meeting' and text like '%সভা%' then 'meeting_held'
    end
);

-- Whether typed words are in a decision's text, in who must carry it out as the paper says, or in the name of a place it is for.
create macro is_found(words, text, implementers, codes) as (
    contains(lower(concat_ws(' ', text, array_to_string(implementers, ' '))), lower(nfc_normalize(words)))
    or list_has_any(
        codes,
        coalesce(
            (
                select list(u.upazila_code)
                from upazila as u
                where contains(lower(concat_ws(' ', u.upazila_bn, u.upazila_en)), lower(nfc_normalize(words)))
            ),
            []
        )
    )
);
