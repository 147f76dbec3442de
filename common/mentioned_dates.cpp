#include "common/mentioned_dates.hpp"

#include <optional>

namespace dateline {
namespace {

constexpr std::size_t day_bytes = 4;

/// True if the interval is made of whole years (4) or months (7), by the length of their ISO form.
bool is_whole(const DateRange& range, std::size_t iso_length) {
    const std::string_view first_of_unit = iso_length == 4 ? "-01-01" : "-01";
    return iso_day(range.first).substr(iso_length) == first_of_unit &&
           iso_day(range.last + 1).substr(iso_length) == first_of_unit;
}

} // namespace

std::string encode_ranges(const std::set<DateRange>& ranges) {
    std::string value;
    for (const DateRange& range : ranges)
        value += encode_day(range.first) + encode_day(range.last);
    return value;
}

std::vector<DateRange> decode_ranges(std::string_view value) {
    std::vector<DateRange> ranges;
    ranges.reserve(value.size() / (2 * day_bytes));
    for (; value.size() >= 2 * day_bytes; value.remove_prefix(2 * day_bytes)) {
        const std::optional<Day> first = decode_day(value.substr(0, day_bytes));
        const std::optional<Day> last = decode_day(value.substr(day_bytes, day_bytes));
        if (first && last) ranges.push_back({*first, *last});
    }
    return ranges;
}

bool overlap(const DateRange& a, const DateRange& b) {
    return a.first <= b.last && b.first <= a.last;
}

bool lies_within(const DateRange& inner, const DateRange& outer) {
    return outer.first <= inner.first && inner.last <= outer.last;
}

std::string reading_text(const DateRange& range) {
    constexpr std::size_t year_length = 4;
    constexpr std::size_t month_length = 7;
    std::string first = iso_day(range.first);
    std::string last = iso_day(range.last);
    for (const std::size_t length : {year_length, month_length}) {
        if (!is_whole(range, length)) continue;
        first.resize(length);
        last.resize(length);
        break;
    }
    return first == last ? first : first + ".." + last;
}

} // namespace dateline
