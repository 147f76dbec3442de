/// Amounts of units of time: "three days", "2 1/2 years", "a couple of weeks". Shared by the parts of the
/// grammar.
#pragma once

#include <cstddef>
#include <optional>

#include "common/dates/grammar.hpp"

namespace dateline {

/// A count of units and the word behind the unit.
struct Amount {
    TimeUnit unit = TimeUnit::day;
    int count = 0; ///< 0 when not known
    bool and_half = false;
    std::size_t last = 0;
};

/// The amount that begins at word `at`; nothing if none does.
[[nodiscard]] std::optional<Amount> read_amount(const DateWords& words, std::size_t at);

/// Lets a match take in what follows an amount: "or so", "or two", the "period" of "a three-year period".
void take_amount_tail(const DateWords& words, DateMatch& match);

} // namespace dateline
