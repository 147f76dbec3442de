/// Names of months and weekdays in the languages that publication dates are read in.
#pragma once

#include <optional>
#include <string_view>

namespace dateline {

/// The month (1 to 12) that a folded word (see `fold`) names in full, inflected or abbreviated, without a
/// dot: English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Norwegian, Finnish,
/// Polish, Czech, Hungarian, Turkish, Russian, Ukrainian, Greek. Words that mean different months in two of
/// them (Polish "listopad" and Croatian) are those of the languages named. Many are everyday words, too: look
/// for a day and a year beside them.
[[nodiscard]] std::optional<unsigned> month_by_name(std::string_view folded);

/// True for weekdays in English, German, French, Spanish, Italian, Portuguese, Dutch and the Scandinavian
/// languages, in full or abbreviated; folded, without a dot.
[[nodiscard]] bool is_weekday_name(std::string_view folded);

} // namespace dateline
