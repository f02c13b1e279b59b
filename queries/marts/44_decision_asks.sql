-- What a decision asks for, told by its words: one row a decision.
-- `standing`: a rule that holds month after month; it has no day on which it is over, and is never overdue.
-- `asks_for`: the kind of fact that carries the whole of it out; null where its words ask for more, for something else, or are not clear.
-- `upazila_codes`: where: the one upazila it names; else those it names and those of its implementers; of an upazila team its own.
-- `ordinal`: which dialogue of the plan year (১ম, ২য়), 0 where an ordinal is named that may count something else.
-- `minutes_month`: the month whose minutes are to be sent.
create macro decision_asks_rows(districts) as table
with taken as (
    select
        m.district_code,
        d.decision_id,
        d.topic,
        d.text,
        m.month,
        coalesce(m.held_on, m.month) as raised_on,
        coalesce(d.due_on, last_day(d.due_month)) as due_day,
        m.upazila_code as team_upazila_code,
        coalesce(r.responsible_codes, []) as responsible_codes
    from decision as d
    inner join meeting as m using (meeting_id)
    left join decision_responsible as r using (decision_id)
    where in_districts(m.district_code, districts)
),

-- Names as they are written in full; "ফুলবাড়ী" is told apart by the district.
named as (
    select
        taken.decision_id,
        list(u.upazila_code) as upazila_codes
    from taken
    inner join upazila as u on taken.district_code = u.district_code and contains(taken.text, u.upazila_bn)
    where taken.topic in ('dialogue', 'training', 'team', 'upazila_meeting')
    group by taken.decision_id
),

month_name as (
    select
        unnest(range(1, 13)) as month_no,
        unnest([
            'জানুয়ারি', 'ফেব্রুয়ারি', 'মার্চ', 'এপ্রিল', 'মে', 'জুন',
            'জুলাই', 'আগস্ট', 'সেপ্টেম্বর', 'অক্টোবর', 'নভেম্বর', 'ডিসেম্বর'
        ]) as name
),

-- "ফেব্রুয়ারি/২০১৮ মাসের … কার্যবিবরণী": the last month of that name that was over; where no other month is named.
minutes_of as (
    select
        named_month.decision_id,
        make_date(
            year(named_month.month) - (month_name.month_no > month(named_month.month))::integer, month_name.month_no, 1
        ) as minutes_month
    from (
        select
            decision_id,
            month,
            regexp_extract_all(
                text,
                '(?:^|\s)(জানুয়ারি|ফেব্রুয়ারি|মার্চ|এপ্রিল|মে[ /,]|জুন|জুলাই'
                || '|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর)',
                1
            ) as names
        from taken
        where
            topic = 'upazila_meeting' and not contains(text, 'মাসের মধ্যে')
            and regexp_matches(text, '(রি|র্চ|ল|মে|ন|ই|স্ট|র)[ /,০-৯0-9-]{0,12}মাসের [^।]{0,40}কার্যবিবরণী')
    ) as named_month
    inner join month_name on rtrim(named_month.names[1], ' /,') = month_name.name
    where len(named_month.names) = 1
),

told as (
    select
        taken.*,
        regexp_matches(
            taken.text,
            'প্রতি\s*(ইংরেজি\s*)?(মাস|সপ্তাহ|বছর|ত্রৈমাসিক)|প্রত্যেক মাস|মাসিক সভা|অব্যাহত রাখ|বহাল থাক'
        )
        or (taken.due_day is null and contains(taken.text, 'নিয়মিত')) as standing,
        regexp_matches(taken.text, 'আয়োজন|অনুষ্ঠিত|অনুষ্ঠান|সম্পন্ন|শেষ কর|সংলাপ কর')
        and not regexp_matches(
            taken.text,
            'প্রতিবেদন|প্রেরণ|পাঠা|তালিকা|প্রস্তুত|প্রচার|নির্ধারণ|আপলোড|পোস্ট|শেয়ার|ছবি|ভিডিও|বাজেট|বরাদ্দ'
            || '|জানা|অবহিত|অবগত|সুপারিশ|সমস্যা|প্রশিক্ষণার্থী'
        ) as only_to_hold,
        case
            when len(named.upazila_codes) = 1 and not regexp_matches(taken.text, ' ও | এবং |, |[^০-৯0-9]/[^০-৯0-9]')
                then named.upazila_codes
            else list_distinct(list_concat(taken.responsible_codes, coalesce(named.upazila_codes, [])))
        end as codes,
        minutes_of.minutes_month,
        case
            when not regexp_matches(taken.text, '[০-৯0-9](ম|য়|র্থ)(\s|$)|প্রথম|দ্বিতীয়|তৃতীয়|চতুর্থ') then null
            when regexp_matches(taken.text, '([১1]ম|প্রথম) (সোশ্যাল|সোস্যাল|সামাজিক|সংলাপ)') then 1
            when regexp_matches(taken.text, '([২2]য়|দ্বিতীয়) (সোশ্যাল|সোস্যাল|সামাজিক|সংলাপ)') then 2
            when regexp_matches(taken.text, '([৩3]য়|তৃতীয়) (সোশ্যাল|সোস্যাল|সামাজিক|সংলাপ)') then 3
            when regexp_matches(taken.text, '([৪4]র্থ|চতুর্থ) (সোশ্যাল|সোস্যাল|সামাজিক|সংলাপ)') then 4
            else 0
        end as ordinal
    from taken
    left join named using (decision_id)
    left join minutes_of using (decision_id)
)

select
    district_code,
    decision_id,
    raised_on,
    due_day,
    standing,
    case
        when standing then null
        when topic = 'dialogue' and only_to_hold then 'dialogue_held'
        when topic = 'training' and only_to_hold then 'training_held'
        when topic = 'upazila_meeting' and minutes_month is not null and not contains(text, 'সভা আয়োজন')
            then 'minutes_received'
        when topic = 'team' and contains(text, 'উপজেলা') and contains(text, 'তালিকা')
            and regexp_matches(text, 'হালনাগাদ|প্রেরণ|পাঠা') and not contains(text, 'জেলা ইনোভেশন টিমের তালিকা')
            then 'roster_updated'
    end::statement_kind as asks_for,
    case
        when team_upazila_code is not null then [team_upazila_code]
        else codes
    end as upazila_codes,
    ordinal,
    minutes_month
from told;

create table decision_asks as
select * from decision_asks_rows(null);
