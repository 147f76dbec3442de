/// Dates mentioned in a text, as mentions of an article.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "common/article.hpp"
#include "common/date.hpp"
#include "common/dates/language.hpp"
#include "indexer/extract/article_texts.hpp"

namespace dateline::indexer {

/// One mention of kind `date` per date expression in the text, in order and without overlap (see
/// `find_dates`); key and name are its TIMEX3 value, offsets are bytes of the text. Durations and sets have
/// no range: they are no dates to search by. Expressions that need the publication day have none and are
/// `unresolved` when that is not known. `options` tell the language and how it writes 03/04/2016. Pure.
/// Requires: well-formed UTF-8.
[[nodiscard]] std::vector<Mention> find_date_mentions(const ArticleText& text, std::optional<Day> published,
                                                      DateOptions options = {});

/// The day that dates in the text are read against: that of the publication, if it is known to the day. "Last
/// Thursday" in an article of some day in 2020 means no certain day.
[[nodiscard]] std::optional<Day> reference_day(const std::optional<PublicationTime>& published);

/// Keeps `max_mentioned_dates` different dates (by value and days), the first ones in order; the further ones
/// lose their range and are no longer `unresolved`. Gives the number of different dates left out.
[[nodiscard]] std::size_t bound_dates(std::vector<Mention>& mentions);

} // namespace dateline::indexer
