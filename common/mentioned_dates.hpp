/// The dates that an article speaks of, as both programs see them: closed intervals of days in a value slot.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/date.hpp"

namespace dateline {

/// At most so many different dates of one article are indexed and kept; further ones are left out, and said.
/// Chronologies of a few hundred dates are the longest of the sample corpora; a thousand intervals of the
/// worst kind still make a document of bounded size.
inline constexpr std::size_t max_mentioned_dates = 1000;

/// The intervals for a value slot: eight bytes each, ascending. `decode_ranges` reads them back; bytes behind
/// the last whole interval are ignored.
[[nodiscard]] std::string encode_ranges(const std::set<DateRange>& ranges);
[[nodiscard]] std::vector<DateRange> decode_ranges(std::string_view value);

/// True if the intervals share a day.
[[nodiscard]] bool overlap(const DateRange& a, const DateRange& b);

/// True if no day of `inner` lies outside `outer`.
[[nodiscard]] bool lies_within(const DateRange& inner, const DateRange& outer);

/// The interval as a filter would name it: "1994", "2020-10", "2020-10-08", "1990..1993",
/// "2020-09-27..2020-10-10". `read_date_filter` reads it back.
[[nodiscard]] std::string reading_text(const DateRange& range);

} // namespace dateline
