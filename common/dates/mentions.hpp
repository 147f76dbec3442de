/// Date expressions in running text: "3 October 2020", "late on Thursday", "the early 1990s".
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/date.hpp"
#include "common/dates/language.hpp"
#include "common/tokens.hpp"

namespace dateline {

/// A date expression found in running text.
struct DateSpan {
    std::size_t begin = 0; ///< bytes, half-open
    std::size_t end = 0;
    std::string value;              ///< TIMEX3 value: "1994", "2020-09-27", "199", "P3D"
    std::string type;               ///< DATE, TIME, DURATION or SET
    std::optional<DateRange> range; ///< closed; nothing for durations, sets, vague and unresolved expressions
    MentionPrecision precision = MentionPrecision::none; ///< of the period named, also when it is unresolved
    std::size_t sentence_begin = 0;                      ///< bytes, half-open: the whole sentence around it
    std::size_t sentence_end = 0;
    bool unresolved = false; ///< names days, but there is no reference day or no such day
};

/// Date expressions in `text` in order, resolved against the publication day; expressions that need a
/// reference day stay unresolved (no range, value as far as known) when there is none. Pure.
/// Spans do not overlap; the two ends of a range are two spans. Linear in the length of the text. Requires:
/// well-formed UTF-8, and that `tokens` are those of `text`.
[[nodiscard]] std::vector<DateSpan> find_dates(std::string_view text, std::span<const Token> tokens,
                                               std::optional<Day> published, DateOptions options = {});

/// The same of a text that nothing else reads.
[[nodiscard]] std::vector<DateSpan> find_dates(std::string_view text, std::optional<Day> published,
                                               DateOptions options = {});

} // namespace dateline
