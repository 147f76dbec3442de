/// Whether a number of four digits in running text is a year or counts, prices or names something.
#pragma once

#include <cstddef>

#include "common/dates/words.hpp"

namespace dateline {

/// A number of four digits from 1000 to 2999.
[[nodiscard]] bool is_year_number(const DateWord& word);

/// The year of a number that stands behind a day and a month: of four digits as above, or of two, 00 to 49 in
/// this century and 50 to 99 in the last, as RFC 2822 has it. 0 for others.
[[nodiscard]] int year_of_date(const DateWord& word);

/// True if the number at `at` belongs to what follows: "20 people", "1994 pct", "5%", "1930 GMT", "20 years".
[[nodiscard]] bool counts_next_word(const DateWords& words, std::size_t at);

/// True if the number at `at`, standing alone, is a year: 1900 to 2099, also 1700 to 1899 behind a word such
/// as "in" or "since", and 1100 to 1699 if besides no noun follows; not priced, counted, joined to other
/// numbers or to a word by a hyphen, nor behind a word such as "flight". Behind a word of time or an opening
/// bracket a plural noun may follow ("since 1994 talks"), elsewhere it makes a count of the number ("1950
/// soldiers"); it always does with whole hundreds. In a phrase every number of four digits is a year.
/// Requires: `is_year_number`.
[[nodiscard]] bool looks_like_year(const DateWords& words, std::size_t at);

} // namespace dateline
