/// How far a mentioned date lies from the publication day: "1y", ">6m", "1y..5y", and the classes that the
/// index has terms for.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/date.hpp"
#include "common/error.hpp"

namespace dateline {

/// Calendar months and days, one of them 0: "1y" is 12 months, "2w" 14 days.
struct Distance {
    int months = 0;
    int days = 0;
    bool operator==(const Distance&) const = default;
};

/// The day a distance before (`sign` -1) or after (1) a day. A month on from 31 January is the last day of
/// February. The result may lie outside the supported days. Requires: at most 2000 years.
[[nodiscard]] Day shifted(Day day, const Distance& distance, int sign);

/// What a filter on distances asks for. An end that is missing is open; a distance of 0 never matches.
struct DistanceRange {
    std::optional<Distance> least;
    std::optional<Distance> most;
    bool least_excluded = false;
    bool most_excluded = false;
};

/// Reads ">1y", ">=6m", "<2w", "<=3 days", "1y..5y", "1y..", "..5y", "1y" (at least one year, less than two)
/// and "yes" (any distance). Units are d, w, m and y, or their English names. Fails with `usage`, the hint
/// showing accepted forms.
[[nodiscard]] Result<DistanceRange> read_distance_range(std::string_view text);

/// ">1y" and the like, as `read_distance_range` reads it.
[[nodiscard]] std::string to_text(const DistanceRange& range);

/// On which side of the publication a mentioned date lies.
enum class TimeSide { before, after };

/// The days that fit: of a date before the publication its last day, of one after it its first day must lie
/// in them, so that what is said of the distance is certain. `published` is the period of the publication as
/// finely as it is known. Empty (nothing) if no day fits.
[[nodiscard]] std::optional<DateRange> fitting_days(const DistanceRange& range, TimeSide side,
                                                    const DateRange& published);

/// True if the mentioned date lies wholly on this side of the publication, at a distance that fits.
[[nodiscard]] bool fits(const DateRange& mentioned, const DistanceRange& range, TimeSide side,
                        const DateRange& published);

/// Lower ends of the classes of distances that the index has terms for; each goes up to the next, the last
/// one has no end. Short ones are many because most dates in news are near.
inline constexpr std::array<std::string_view, 14> distance_classes{
    "1d", "2d", "1w", "2w", "1m", "3m", "6m", "1y", "2y", "5y", "10y", "20y", "50y", "100y"};

/// Number of the class of a mentioned date; nothing if it does not lie wholly on this side.
[[nodiscard]] std::optional<std::size_t> distance_class(const DateRange& mentioned, TimeSide side,
                                                        const DateRange& published);

/// How the distances of a class stand to a range. What depends on the length of months counts as `some`.
enum class ClassMatch { none, some, all };
[[nodiscard]] ClassMatch match_class(std::size_t number, const DistanceRange& range);

/// The period that a publication time stands for: a day, a month or a year.
[[nodiscard]] DateRange publication_period(Day day, DatePrecision precision);

/// Reads the value of the slot of publication days; nothing if it is empty.
[[nodiscard]] std::optional<DateRange> read_publication_value(std::string_view value);

} // namespace dateline
