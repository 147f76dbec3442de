// Distances between publication and mentioned dates: reading, fitting, and the classes of the index.
#include <random>
#include <string>

#include <catch2/catch.hpp>

#include "common/time_distance.hpp"

using namespace dateline;

namespace {

Day day(std::string_view iso) {
    return read_iso_date(iso)->first;
}

DistanceRange read(std::string_view text) {
    CAPTURE(std::string(text));
    const Result<DistanceRange> range = read_distance_range(text);
    REQUIRE(range);
    return *range;
}

} // namespace

TEST_CASE("distances are read with their comparison and unit") {
    const auto [given, same] = GENERATE(table<std::string, std::string>({
        {">1y", ">1y"},
        {">= 18 months", ">=18m"},
        {"<2w", "<14d"},
        {"<=3 days", "<=3d"},
        {"1y..5y", "1y..5y"},
        {"12m..", ">=1y"},
        {"..5Y", "<=5y"},
        {" yes ", "yes"},
        {"1y", "1y..<2y"},
        {"3 d", "3d..<4d"},
    }));
    CAPTURE(given);
    CHECK(to_text(read(given)) == same);
}

TEST_CASE("what is no distance is refused with the accepted forms") {
    for (const char* text : {"", "y", ">", ">=", "1", "1z", "..", "1y..x", "x..1y", "-1y", ">-1y", "1.5y",
                             "no", "99999999999y", "3000y", "1y..2y..3y", "one year"}) {
        CAPTURE(text);
        const Result<DistanceRange> range = read_distance_range(text);
        REQUIRE_FALSE(range);
        CHECK(range.error().hint.find(">1y") != std::string::npos);
    }
}

TEST_CASE("months are moved by the calendar and end with the shorter month") {
    CHECK(shifted(day("2020-03-31"), {.months = 1, .days = 0}, -1) == day("2020-02-29"));
    CHECK(shifted(day("2021-03-31"), {.months = 1, .days = 0}, -1) == day("2021-02-28"));
    CHECK(shifted(day("2020-02-29"), {.months = 12, .days = 0}, 1) == day("2021-02-28"));
    CHECK(shifted(day("2020-10-09"), {.months = 12, .days = 0}, -1) == day("2019-10-09"));
    CHECK(shifted(day("2020-10-09"), {.months = 0, .days = 14}, 1) == day("2020-10-23"));
}

TEST_CASE("a date fits by the end that is nearest to the publication") {
    const DateRange published{day("2020-10-09"), day("2020-10-09")};
    const auto fits_lag = [&](std::string_view asked, std::string_view first, std::string_view last) {
        return fits({day(first), read_iso_date(last)->last}, read(asked), TimeSide::before, published);
    };
    CHECK(fits_lag(">1y", "1994", "1994"));
    CHECK_FALSE(fits_lag(">1y", "2019", "2019")); // ends 31 December: not a year before
    CHECK(fits_lag(">=1y", "2019-10-09", "2019-10-09"));
    CHECK_FALSE(fits_lag(">1y", "2019-10-09", "2019-10-09"));
    CHECK(fits_lag("1y", "2019-10-09", "2019-10-09"));
    CHECK_FALSE(fits_lag("1y", "2018-10-09", "2018-10-09"));
    CHECK(fits_lag("1d", "2020-10-08", "2020-10-08"));
    CHECK(fits_lag("yes", "2020-10-08", "2020-10-08"));
    CHECK_FALSE(fits_lag("yes", "2020-10-09", "2020-10-09"));
    CHECK_FALSE(fits_lag("yes", "2020-10", "2020-10")); // goes on
    CHECK_FALSE(fits_lag("0d", "2020-10-08", "2020-10-08"));
    CHECK(fits({day("2020-10-10"), day("2020-10-10")}, read("yes"), TimeSide::after, published));
    CHECK_FALSE(fits({day("2020-10-10"), day("2020-10-10")}, read(">1d"), TimeSide::after, published));
    CHECK_FALSE(fits({day("2020-10-08"), day("2020-10-08")}, read("yes"), TimeSide::after, published));
}

TEST_CASE("of a publication known by its month only what is certain counts") {
    const DateRange october = publication_period(day("2020-10-01"), DatePrecision::month);
    CHECK(iso_day(october.last) == "2020-10-31");
    CHECK_FALSE(fits({day("2020-10-08"), day("2020-10-08")}, read("yes"), TimeSide::before, october));
    CHECK_FALSE(fits({day("2020-10-08"), day("2020-10-08")}, read("yes"), TimeSide::after, october));
    CHECK(fits({day("2020-09-30"), day("2020-09-30")}, read("1d"), TimeSide::before, october));
    CHECK(fits({day("2020-11-01"), day("2020-11-01")}, read("1d"), TimeSide::after, october));
}

TEST_CASE("the classes of the index and the days agree for random distances") {
    std::mt19937 random(3);
    const auto number = [&](int least, int most) {
        return least + static_cast<int>(random() % static_cast<unsigned>(most - least + 1));
    };
    constexpr std::string_view units = "dwmy";
    std::size_t whole = 0;
    for (int round = 0; round < 20'000; ++round) {
        const Day published_day = number(-100'000, 100'000);
        const DateRange published{published_day, published_day};
        const int reach = number(0, 3) == 0 ? 60'000 : number(1, 900);
        const Day first = published_day + number(-reach, reach);
        const DateRange mentioned{first, first + number(0, 3)};
        const auto amount = [&]() {
            return std::to_string(number(0, 30)) + units[static_cast<std::size_t>(number(0, 3))];
        };
        static constexpr const char* signs[] = {">", ">=", "<", "<=", ""};
        const int form = number(0, 5);
        const std::string text = form == 5 ? amount() + ".." + amount() : signs[form] + amount();
        const TimeSide side = number(0, 1) == 0 ? TimeSide::before : TimeSide::after;
        CAPTURE(text, iso_day(published_day), iso_day(mentioned.first), iso_day(mentioned.last));
        const DistanceRange range = read(text);
        const bool fit = fits(mentioned, range, side, published);
        const std::optional<std::size_t> kind = distance_class(mentioned, side, published);
        const ClassMatch match = kind ? match_class(*kind, range) : ClassMatch::none;
        if (match == ClassMatch::all) {
            REQUIRE(fit);
            ++whole;
        }
        if (match == ClassMatch::none) REQUIRE_FALSE(fit);
    }
    CHECK(whole > 1000);
}

TEST_CASE("a publication is read from its slot with its precision") {
    CHECK_FALSE(read_publication_value(""));
    CHECK_FALSE(read_publication_value("abc"));
    const std::string first = encode_day(day("2020-10-01")) + encode_day(0);
    CHECK(read_publication_value(first + 'd') == DateRange{day("2020-10-01"), day("2020-10-01")});
    CHECK(read_publication_value(first + 't') == DateRange{day("2020-10-01"), day("2020-10-01")});
    CHECK(read_publication_value(first + 'm') == DateRange{day("2020-10-01"), day("2020-10-31")});
    CHECK(iso_day(read_publication_value(encode_day(day("2020-01-01")) + encode_day(0) + 'y')->last) ==
          "2020-12-31");
}
