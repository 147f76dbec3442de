/// From what a date expression says to the days it means, given a reference day and what the text has named
/// before; and its TIMEX3 value.
#pragma once

#include <optional>
#include <string>

#include "common/date.hpp"
#include "common/dates/choice.hpp"
#include "common/dates/meaning.hpp"

namespace dateline {

/// What the expression is seen from.
struct DateContext {
    std::optional<Day> published;     ///< day of the writing
    DateLean lean = DateLean::usual;  ///< of the sentence around
    std::optional<DateRange> named;   ///< the days named last before; none at the beginning
    std::optional<Day> named_day;     ///< the single day named last before
    bool day_is_near = false;         ///< `named_day` stands in the same sentence
    std::optional<DateRange> quarter; ///< the quarter of a year that the text speaks of
};

/// What an expression means.
struct ResolvedDate {
    std::string value;              ///< TIMEX3 value; digits not known are written X
    std::string type;               ///< DATE, TIME, DURATION or SET
    std::optional<DateRange> range; ///< closed; nothing when the days are not known, do not exist or are not
                                    ///< supported
    MentionPrecision precision = MentionPrecision::none; ///< also without a range
};

/// Without a day of the writing only expressions that name their year, or are seen from a day named before,
/// get a range. Periods are whole calendar ones: weeks from Monday, seasons by whole months. A modifier
/// narrows the range, not the value: of a decade early is the years 0 to 3, mid 4 to 6, late 7 to 9; of a
/// century 0 to 32, 33 to 65, 66 to 99; of a year four months each; of a half two months each, of a season or
/// quarter one; of a month the days 1 to 10, 11 to 20 and the rest; of anything shorter nothing is taken
/// away. Pure.
[[nodiscard]] ResolvedDate resolve_date(const DateExpression& said, const DateContext& context);

/// The same with nothing named before.
[[nodiscard]] ResolvedDate resolve_date(const DateExpression& said, std::optional<Day> reference,
                                        DateLean lean);

} // namespace dateline
