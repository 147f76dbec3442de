/// Which occurrence of a name that comes back every year (a month, 27 September, summer, Easter) is meant.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>

#include "common/date.hpp"
#include "common/dates/periods.hpp"

namespace dateline {

/// Which way the text around a name without a year leans.
enum class DateLean : std::uint8_t {
    usual,  ///< what news mostly means: weekdays, months and seasons past or now, days of a month the nearest
    past,   ///< the latest one that has begun
    coming, ///< the first one that is not over
    near,   ///< the nearest one of months and days of a month, the coming one of weekdays
};

/// How an occurrence is chosen.
enum class Choice : std::uint8_t {
    begun,       ///< the latest that has begun
    over,        ///< the latest that is over
    not_over,    ///< the first that is not over
    not_begun,   ///< the first that has not begun
    nearest,     ///< on either side
    rather_past, ///< on either side, days ahead counted twice
    mostly_past, ///< on either side, days ahead counted six times: a month that begins in some weeks, rather
                 ///< than one that ended eleven months ago
    rather_coming, ///< on either side, days back counted tenfold: who writes in August of a day of August
                   ///< does not mean the next year's, whatever the verb
};

/// Days between a day and a range; 0 inside it.
[[nodiscard]] inline Day distance(const DateRange& range, Day day) {
    return std::max({range.first - day, day - range.last, 0});
}

[[nodiscard]] inline bool is_candidate(const DateRange& range, Day reference, Choice choice) {
    switch (choice) {
    case Choice::begun:
        return range.first <= reference;
    case Choice::over:
        return range.last < reference;
    case Choice::not_over:
        return range.last >= reference;
    case Choice::not_begun:
        return range.first > reference;
    case Choice::nearest:
    case Choice::rather_past:
    case Choice::mostly_past:
    case Choice::rather_coming:
        return true;
    }
    return true;
}

/// "last" and "next" decide, else the text, else `usual`.
[[nodiscard]] inline Choice choice_of(std::optional<int> shift, DateLean lean, Choice usual) {
    if (shift) return *shift < 0 ? Choice::over : Choice::not_begun;
    if (lean == DateLean::usual) return usual;
    if (lean == DateLean::near) return Choice::nearest;
    return lean == DateLean::past ? Choice::begun : Choice::not_over;
}

/// How many times a day ahead or back of the reference day counts.
[[nodiscard]] inline Day weight(Choice choice, bool ahead, bool back) {
    if (choice == Choice::rather_past && ahead) return 2;
    if (choice == Choice::mostly_past && ahead) return 6;
    if (choice == Choice::rather_coming && back) return 10;
    return 1;
}

/// The year whose occurrence is a candidate and nearest to the reference day; `range_of` gives the days of
/// the occurrence in a year or nothing. Leap days are at most eight years apart.
template <class RangeOf>
[[nodiscard]] std::optional<int> choose_year(Day reference, Choice choice, const RangeOf& range_of) {
    const int this_year = month_of(reference).year;
    std::optional<int> best;
    Day best_distance = 0;
    for (int year = this_year - 8; year <= this_year + 8; ++year) {
        const std::optional<DateRange> range = range_of(year);
        if (!range || !is_candidate(*range, reference, choice)) continue;
        const Day gap =
            distance(*range, reference) * weight(choice, range->first > reference, range->last < reference);
        if (best && gap >= best_distance) continue;
        best = year;
        best_distance = gap;
    }
    return best;
}

} // namespace dateline
