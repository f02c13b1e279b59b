-- Trainings, portals, teams, tour days and the Facebook group: one row an upazila, one the district itself (`level` district, upazila_code null,
-- never added to the upazilas), and one that sums the upazilas (`level` total).
-- Parameters: $division, $district, $upazilas (null: all, the district's own too), $from_month, $to_month, $as_of.
-- The district's own first, then the worst: by how many parts (training overdue, portal, changes not told, vacant posts) something is `amiss` in.
-- Rules. Trainings: day/76_known_training.sql, those planned for the months asked for, and earlier ones that are overdue; rate as of dialogues.
--   `overdue_topic`, `moved_to` and `times_moved` are those of the one overdue since `overdue_since`; of several, of the one moved most often.
--   Portals: by page (an office's, or the whole portal's) the latest look; `open_pages`: not current then and not put right since. Not looked at
--   for a year: no look in the twelve months up to $to_month, where an earlier one is listed; without any it is unknown. A month's look is the worst of its pages.
--   Teams, lists, orders: as at the end of $to_month, or on the day of knowledge where that is earlier, by all that is known on that day: a
--   post by its latest row up to then (posts_on, shared/62_upkeep.sql). upkeep_entries.sql lists the rows that these figures count.
--   Tour days: a month's meeting was held on one of its tour days or not, known only where both days are. The group: as of its latest month
--   that is over, by its row whole, the later of two (register_conflicts.sql); posts of the months asked for. Every register's row counts from its day on; what no source says is null, never 0.
with asked as (
    select
        district_code,
        upazila_code,
        upazila_code as place_code,
        upazila_bn,
        upazila_en
    from place
    where
        in_scope(division_code, district_code, upazila_code, $division, $district, $upazilas)
        and (exists_from is null or exists_from <= last_day($to_month::date))
    union all
    select
        district_code,
        null as upazila_code,
        district_code as place_code,
        null as upazila_bn,
        null as upazila_en
    from district
    where in_scope(division_code, district_code, null, $division, $district, $upazilas)
),

-- What is last told of list, portal and trainings (shared/42_upkeep.sql).
latest as (
    select
        upazila_code as place_code,
        roster_updated,
        roster_stated_on,
        roster_updated_on,
        portal_current,
        portal_stated_on,
        trainings
    from upkeep_in($division, $district, $upazilas, $from_month, $to_month, $as_of)
),

training as (
    select
        coalesce(upazila_code, district_code) as place_code,
        count(planned_month) as planned_trainings,
        count(*) filter (where due_on < $as_of::date and status != 'no_data') as due_trainings,
        count(*) filter (where due_on < $as_of::date and is_done(status)) as held_trainings,
        count(*) filter (where is_overdue) as overdue_trainings,
        count(*) filter (where due_on < $as_of::date and status = 'no_data') as unknown_trainings,
        count(*) filter (where planned_month is null) as unplanned_trainings,
        min(planned_month) filter (where is_overdue) as overdue_since,
        arg_min(
            struct_pack(topic := topic, moved_to := moved_to, times_moved := times_moved),
            (planned_month, -times_moved, coalesce(topic, ''))
        ) filter (where is_overdue) as oldest_overdue,
        max(coalesce(held_on, held_month)) filter (
            where coalesce(held_on, held_month) <= last_day($to_month::date)
        ) as last_training_on,
        sum(participants) as participants,
        list(status order by planned_month) filter (where planned_month is not null) as training_strip
    from known_training
    where
        (planned_month <= $to_month::date and (planned_month >= $from_month::date or is_overdue))
        or (
            planned_month is null
            and coalesce(held_on, held_month) between $from_month::date and last_day($to_month::date)
        )
    group by coalesce(upazila_code, district_code)
),

look as (
    select
        coalesce(upazila_code, district_code) as place_code,
        status,
        date_trunc('month', checked_on)::date as month
    from known_look
    where
        of_month <= $to_month::date
        and checked_on between $from_month::date and view_end($to_month, $as_of)
        and coalesce(upazila_code, district_code) in (select asked.place_code from asked)
),

page as (
    select
        *,
        coalesce(upazila_code, district_code) as place_code
    from portal_pages($division, $district, $upazilas, $to_month)
),

portal as (
    select
        place_code,
        max(looked_on) as looked_on,
        max(looked_on) <= last_day($to_month::date) - to_months(12) as not_for_a_year,
        count(open_since) as open_pages,
        min(open_since) as open_since,
        arg_min(office, open_since) as open_office,
        arg_min(remark, open_since) as open_remark
    from page
    group by place_code
),

asked_month as (
    select unnest(generate_series($from_month::date, $to_month::date, interval 1 month))::date as month
),

portal_month as (
    select
        asked.place_code,
        months.month,
        coalesce(arg_min(look.status, list_position(['not_received', 'late', 'on_time'], look.status)), 'no_data')
        as status
    from asked
    inner join portal on asked.place_code = portal.place_code
    cross join asked_month as months
    left join look on asked.place_code = look.place_code and months.month = look.month
    group by asked.place_code, months.month
),

portal_strip as (
    select
        place_code,
        count(*) filter (where status != 'no_data') as looked_months,
        count(*) as asked_months,
        list(status order by month) as portal_strip
    from portal_month
    group by place_code
),

team as (
    select
        coalesce(upazila_code, district_code) as place_code,
        count(*) as posts,
        count(*) filter (where not in_post) as vacant_posts,
        min(changed_on) filter (where not in_post) as vacant_since,
        arg_min(post, coalesce(changed_on, date '9999-12-31')) filter (where not in_post) as vacant_post,
        if(bool_or(upazila_code is null), null, count(*) filter (where not was_told)) as untold_changes,
        min(changed_on) filter (where not was_told) as untold_since
    from posts_on($division, $district, $upazilas, view_end($to_month, $as_of))
    group by coalesce(upazila_code, district_code)
),

formed as (
    select
        coalesce(upazila_code, district_code) as place_code,
        max(updated_on) as listed_on,
        max(updated_on) filter (where order_no is not null) as formed_on,
        arg_max(order_no, updated_on) as order_no
    from roster_update
    where
        updated_on <= view_end($to_month, $as_of)
        and coalesce(upazila_code, district_code) in (select asked.place_code from asked)
    group by coalesce(upazila_code, district_code)
),

tour as (
    select
        upazila_code as place_code,
        sum(tour_days)::bigint as tour_days,
        count(on_tour) as known_tour_months,
        count(*) filter (where on_tour) as meetings_on_tour
    from known_tour
    where month between $from_month::date and $to_month::date
    group by upazila_code
),

group_month_once as (
    select
        coalesce(upazila_code, district_code) as place_code,
        month,
        asked,
        joined,
        posts,
        month = max(month) over (partition by district_code, upazila_code) as is_latest
    from group_month
    where
        month <= $to_month::date and last_day(month) < $as_of::date
        and coalesce(upazila_code, district_code) in (select asked.place_code from asked)
    qualify
        row_number() over (
            partition by district_code, upazila_code, month order by source_id, sheet desc, row_no desc
        ) = 1
),

group_now as (
    select
        place_code,
        max(month) as group_month,
        any_value(asked) filter (where is_latest) as members_asked,
        any_value(joined) filter (where is_latest) as members_joined,
        sum(posts) filter (where month >= $from_month::date)::bigint as posts_made
    from group_month_once
    group by place_code
),

each_place as (
    select
        if(asked.upazila_code is null, 'district', 'upazila') as level,
        asked.* exclude (place_code),
        latest.* exclude (place_code),
        training.* exclude (place_code, oldest_overdue),
        training.oldest_overdue.topic as overdue_topic,
        training.oldest_overdue.moved_to,
        training.oldest_overdue.times_moved,
        portal.* exclude (place_code),
        portal_strip.* exclude (place_code),
        team.* exclude (place_code),
        formed.* exclude (place_code),
        tour.* exclude (place_code),
        group_now.* exclude (place_code)
    from asked
    left join latest on asked.place_code = latest.place_code
    left join training on asked.place_code = training.place_code
    left join portal on asked.place_code = portal.place_code
    left join portal_strip on asked.place_code = portal_strip.place_code
    left join team on asked.place_code = team.place_code
    left join formed on asked.place_code = formed.place_code
    left join tour on asked.place_code = tour.place_code
    left join group_now on asked.place_code = group_now.place_code
),

counted as (
    select
        *,
        held_trainings / nullif(due_trainings, 0) as training_rate,
        1 as places,
        if(planned_trainings > 0, 1, 0) as planning_places,
        coalesce(overdue_trainings > 0, false)::integer as training_overdue_places,
        (looked_on is not null)::integer as looked_places,
        coalesce(not_for_a_year, false)::integer as unlooked_places,
        coalesce(open_pages > 0, false)::integer as open_places,
        (posts is not null)::integer as team_places,
        coalesce(untold_changes > 0, false)::integer as untold_places,
        training_overdue_places + greatest(unlooked_places, open_places) + untold_places
        + coalesce(vacant_posts > 0, false)::integer as amiss
    from each_place
),

all_rows as (
    select * from counted
    union all by name
    select
        'total' as level,
        sum(planned_trainings)::bigint as planned_trainings,
        sum(due_trainings)::bigint as due_trainings,
        sum(held_trainings)::bigint as held_trainings,
        sum(overdue_trainings)::bigint as overdue_trainings,
        sum(unknown_trainings)::bigint as unknown_trainings,
        sum(held_trainings) / nullif(sum(due_trainings), 0) as training_rate,
        sum(open_pages)::bigint as open_pages,
        sum(posts)::bigint as posts,
        sum(vacant_posts)::bigint as vacant_posts,
        sum(untold_changes)::bigint as untold_changes,
        sum(tour_days)::bigint as tour_days,
        sum(known_tour_months)::bigint as known_tour_months,
        sum(meetings_on_tour)::bigint as meetings_on_tour,
        sum(members_asked) filter (where members_joined is not null)::bigint as members_asked,
        sum(members_joined) filter (where members_asked is not null)::bigint as members_joined,
        sum(posts_made)::bigint as posts_made,
        count(*) as places,
        sum(planning_places)::bigint as planning_places,
        sum(training_overdue_places)::bigint as training_overdue_places,
        sum(looked_places)::bigint as looked_places,
        sum(unlooked_places)::bigint as unlooked_places,
        sum(open_places)::bigint as open_places,
        sum(team_places)::bigint as team_places,
        sum(untold_places)::bigint as untold_places
    from counted
    where level = 'upazila'
)

select * from all_rows
order by level = 'total', level != 'district', amiss desc, overdue_since nulls last, upazila_code, district_code;
