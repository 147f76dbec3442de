/// The days of a stretch that touches the day of writing: "the last three days".
#pragma once

#include <optional>

#include "common/date.hpp"
#include "common/dates/meaning.hpp"

namespace dateline {

/// The days from the reference day back or on, the reference day counted; nothing for stretches shorter than
/// a day and beyond the supported days.
[[nodiscard]] std::optional<DateRange> stretch_range(const Stretch& stretch, Day reference);

} // namespace dateline
