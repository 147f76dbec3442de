#include "common/date.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace dateline {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr int first_year = 1000;
constexpr int last_year = 2999;

/// Reads a run of exactly `width` digits.
std::optional<int> digits(std::string_view text, std::size_t pos, std::size_t width) {
    if (pos + width > text.size()) return std::nullopt;
    int value = 0;
    for (const char c : text.substr(pos, width)) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

/// Days covered by a calendar node such as "19", "199", "1994" or "1994-05".
DateRange node_range(std::string_view node) {
    int number = 0;
    std::from_chars(node.data(), node.data() + std::min<std::size_t>(node.size(), 4), number);
    switch (node.size()) {
    case 2:
        return {year_range(number * 100).first, year_range(number * 100 + 99).last};
    case 3:
        return {year_range(number * 10).first, year_range(number * 10 + 9).last};
    case 4:
        return year_range(number);
    default:
        return month_range(number, static_cast<unsigned>((node[5] - '0') * 10 + (node[6] - '0')));
    }
}

} // namespace

std::string_view to_text(DatePrecision precision) {
    switch (precision) {
    case DatePrecision::time:
        return "time";
    case DatePrecision::day:
        return "day";
    case DatePrecision::month:
        return "month";
    case DatePrecision::year:
        return "year";
    }
    return "day";
}

std::string_view to_text(MentionPrecision precision) {
    static constexpr std::string_view names[] = {"none", "time",   "part of day", "day",    "weekend",
                                                 "week", "month",  "quarter",     "season", "half-year",
                                                 "year", "decade", "century"};
    return names[static_cast<std::size_t>(precision)];
}

std::optional<Day> make_day(int year, unsigned month, unsigned day) {
    if (year < first_year || year > last_year) return std::nullopt;
    if (month > 12 || day > 31) return std::nullopt; // the types of <chrono> keep only the lowest byte
    const year_month_day date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    if (!date.ok()) return std::nullopt;
    return static_cast<Day>(sys_days{date}.time_since_epoch().count());
}

year_month_day civil(Day day) {
    return year_month_day{sys_days{days{day}}};
}

int weekday_of(Day day) {
    return static_cast<int>(std::chrono::weekday{sys_days{days{day}}}.iso_encoding()) - 1;
}

DateRange month_range(int year, unsigned month) {
    using namespace std::chrono;
    const year_month_day_last last{std::chrono::year{year}, month_day_last{std::chrono::month{month}}};
    const auto end = static_cast<Day>(sys_days{last}.time_since_epoch().count());
    return {end - static_cast<Day>(static_cast<unsigned>(last.day())) + 1, end};
}

DateRange year_range(int year) {
    return {month_range(year, 1).first, month_range(year, 12).last};
}

std::string iso_day(Day day) {
    const year_month_day date = civil(day);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string to_text(const DateRange& range) {
    return range.first == range.last ? iso_day(range.first)
                                     : iso_day(range.first) + " to " + iso_day(range.last);
}

std::optional<DateRange> read_iso_date(std::string_view text) {
    const std::optional<int> year = digits(text, 0, 4);
    if (!year || *year < first_year || *year > last_year) return std::nullopt;
    if (text.size() == 4) return year_range(*year);
    const bool dashed = text[4] == '-';
    const std::optional<int> month = digits(text, dashed ? 5 : 4, 2);
    if (!month || *month < 1 || *month > 12) return std::nullopt;
    if (dashed && text.size() == 7) return month_range(*year, static_cast<unsigned>(*month));
    const std::size_t day_at = dashed ? 8 : 6;
    if (text.size() != day_at + 2 || (dashed && text[7] != '-')) return std::nullopt;
    const std::optional<int> day_number = digits(text, day_at, 2);
    if (!day_number) return std::nullopt;
    const std::optional<Day> day =
        make_day(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day_number));
    if (!day) return std::nullopt;
    return DateRange{*day, *day};
}

std::vector<std::string> calendar_cover(DateRange range) {
    range.first = std::max(range.first, first_supported_day);
    range.last = std::min(range.last, last_supported_day);
    std::vector<std::string> nodes;
    Day next = range.first;
    while (next <= range.last) {
        const std::string iso = iso_day(next);
        std::string node = iso;
        Day end = next;
        for (const std::size_t length : {std::size_t{2}, std::size_t{3}, std::size_t{4}, std::size_t{7}}) {
            const DateRange whole = node_range(std::string_view(iso).substr(0, length));
            if (whole.first == next && whole.last <= range.last) {
                node.resize(length);
                end = whole.last;
                break;
            }
        }
        nodes.push_back(std::move(node));
        next = end + 1;
    }
    return nodes;
}

std::vector<std::string> ancestors(std::string_view node) {
    std::vector<std::string> result;
    for (const std::size_t length : {std::size_t{7}, std::size_t{4}, std::size_t{3}, std::size_t{2}}) {
        if (length < node.size()) result.emplace_back(node.substr(0, length));
    }
    return result;
}

std::string encode_day(Day day) {
    // Flipping the sign bit makes unsigned byte order the order of the signed numbers.
    const std::uint32_t bits = static_cast<std::uint32_t>(day) ^ 0x80000000U;
    std::string bytes(4, '\0');
    for (unsigned i = 0; i < 4; ++i) {
        bytes[i] = static_cast<char>(static_cast<unsigned char>((bits >> (24U - 8U * i)) & 0xFFU));
    }
    return bytes;
}

std::optional<Day> decode_day(std::string_view bytes) {
    if (bytes.size() != 4) return std::nullopt;
    std::uint32_t bits = 0;
    for (const char c : bytes)
        bits = (bits << 8U) | static_cast<unsigned char>(c);
    return static_cast<Day>(bits ^ 0x80000000U);
}

} // namespace dateline
