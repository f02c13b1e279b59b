-- Bands of a rate: the marks in which offices' yearly plans are scored, each with the lowest rate that it holds for.
-- Rule: 100/90/80/70/60 for অসাধারণ, অতি উত্তম, উত্তম, চলতি মান, চলতি মানের নিম্নে.
create macro bands() as (
    [
        struct_pack(lowest := 1.0::double, band := 'extraordinary'),
        struct_pack(lowest := 0.9::double, band := 'excellent'),
        struct_pack(lowest := 0.8::double, band := 'good'),
        struct_pack(lowest := 0.7::double, band := 'fair'),
        struct_pack(lowest := 0.6::double, band := 'below_fair')
    ]
);

-- The highest band that a rate (0 to 1) reaches, `below_all` under the last; null where there is no rate.
create macro band_of(rate) as (
    case
        when rate is not null
            then coalesce(list_filter(bands(), lambda each: rate >= each.lowest)[1].band, 'below_all')
    end
);
