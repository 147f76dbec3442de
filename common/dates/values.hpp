/// TIMEX3 values, as the TempEval tasks write them: "1998-W36", "1998-Q3", "P2Y6M", "TMO".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/date.hpp"
#include "common/dates/meaning.hpp"

namespace dateline {

/// "P3D", "PT2H", "PXY" for a count of 0. Decades and centuries are counted in years (P20Y), quarters in
/// months.
[[nodiscard]] std::string duration_value(const Duration& duration);

/// The period of a unit that begins on a day: "199", "1998", "1998-H1", "1998-W36", "1998-W36-WE",
/// "1998-09-02".
[[nodiscard]] std::string period_value(TimeUnit unit, Day first);

/// A period of a unit, none of which is known: "XXXX-XX".
[[nodiscard]] std::string unknown_value(TimeUnit unit);

/// "TMO", "TAF", "TEV", "TNI"; empty for none.
[[nodiscard]] std::string_view part_value(PartOfDay part);

/// "T17:00"; seconds only when they were said.
[[nodiscard]] std::string clock_value(const ClockTime& clock);

/// "2020-W53": the ISO 8601 week a day lies in.
[[nodiscard]] std::string iso_week(Day day);

/// Monday to Sunday of an ISO 8601 week; nothing if the year has no such week.
[[nodiscard]] std::optional<DateRange> iso_week_range(int year, int week);

/// How long a period of a unit is.
[[nodiscard]] MentionPrecision precision_of(TimeUnit unit);

} // namespace dateline
