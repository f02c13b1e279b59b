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

-- Who must carry an open decision out: one row a decision and implementer (`who`: day/62_open_duty.sql).
create macro open_duties_in(division, district, upazilas, to_month, as_of) as table
select
    duty.*,
    d.chain_id,
    d.status,
    d.standing,
    d.due_soon,
    d.first_raised_on
from open_decisions_in(division, district, upazilas, to_month, as_of) as d
inner join open_duty as duty on d.decision_id = duty.decision_id
where upazilas is null or duty.upazila_code is null or list_contains(upazilas::varchar[], duty.upazila_code);

-- The kind of thing that a decision of a district team asks of upazilas, of which sources speak upazila by upazila; null for any other.
create macro thing_asked_for(topic, text) as (
    case
        when topic = 'dialogue' then 'dialogue_held'
        when topic in ('idea', 'pilot') and text like '%আইডিয়া%প্রেরণ%' then 'idea_submitted'
        when topic = 'upazila_meeting' and text like '%কার্যবিবরণী%' then 'minutes_received'
        when topic = 'upazila_meeting' and text like '%সভা%' then 'meeting_held'
    end
);

-- Whether a decision asks to be told why a thing was not done ("সভা না করার কারণ … ব্যাখ্যা প্রেরণ করবেন"): it does not ask for the thing, and
-- the day it names is that of the answer.
create macro asks_why(text) as (regexp_matches(text, 'ব্যাখ্যা|কৈফিয়ত|কারণ\s*(উল্লেখ|দর্শা|জানা|অবহিত|লিখিত)'));

-- Whether a decision binds only if something happens ("উদ্ভাবক বদলী হলে … অবহিত করতে হবে"): no source need ever say that it was carried out.
-- "বলা হলেও" ("though told to") and "সম্ভব হলে" set no condition; one of two duties may have none; a paper that says "করেননি" does say so.
create macro binds_only_if(text) as (
    regexp_matches(text, '\S+\s+(হলে|থাকলে|ঘটলে|গেলে|পড়লে)[\s,]')
    and not regexp_matches(text, '(সম্ভব|প্রয়োজন|বলা)\s+হলে[\s,]|(হয়|করে|করেন|জানান|দেন|পাঠান)\s?(নি|নাই)([\s।,]|$)')
    and len(regexp_extract_all(text, '(হবে|হইবে|করবেন|দিবেন|দেবেন|হলো|হল|হয়)([\s।,;]|$)')) < 2
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
