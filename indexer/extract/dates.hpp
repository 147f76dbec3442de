/// Dates mentioned in a text, as mentions of an article.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "common/date.hpp"

namespace dateline::indexer {

/// One mention of kind `date` per date expression in `text`, in order and without overlap (see `find_dates`);
/// key and name are its TIMEX3 value, offsets are bytes of `text`. Expressions relative to the publication
/// day have no range when that is not known. Pure. Requires: well-formed UTF-8.
[[nodiscard]] std::vector<Mention> find_date_mentions(std::string_view text, MentionField field,
                                                      std::optional<Day> published);

} // namespace dateline::indexer
