/// Publication dates as sources write them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "common/date.hpp"
#include "common/dates/language.hpp"

namespace dateline {

/// A publication date as sources write it: ISO 8601 with or without time and zone, RFC 2822 ("Fri, 09 Oct
/// 2020 18:30:00 GMT"), "9 October 2020", "October 9, 2020, 6:30 pm", "26-FEB-1987 15:01:01.79" (trailing
/// wire garbage ignored), "9.10.2020", months in the languages of `DateLanguage::other` ("9. Oktober 2020",
/// "9 de octubre de 2020"), and Unix seconds (10 digits). Nothing if no form fits or the day does not exist.
/// Words like "yesterday" are not read here.
struct ReadTime {
    Day day = 0;
    std::int32_t second_of_day = 0; ///< UTC
    DatePrecision precision = DatePrecision::day;
    Day written_day =
        0; ///< the day as written, where the source is; in UTC it can be the one before or after
};

/// Years of two digits are those of RFC 2822: 00 to 49 in this century, 50 to 99 in the last. A month or a
/// year alone must be the whole text. A time that cannot be read leaves the day; a time without a zone is
/// taken for UTC. `order` tells how "10/09/2020" is meant; without it that is no date. Any bytes may come in.
[[nodiscard]] std::optional<ReadTime> read_publication_time(std::string_view text,
                                                            std::optional<DateOrder> order = std::nullopt);

} // namespace dateline
