/// Objects that are no article themselves but hold a list of articles.
#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/readers/json/json_value.hpp"
#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// True for the names under which lists of articles are kept ("articles", "items", "docs" ...). ASCII case is
/// ignored.
[[nodiscard]] bool is_wrapper_name(std::string_view name);

/// Where in the text of an object the first element of its list of articles begins, without parsing: behind
/// the "[" of a list of objects under wrapper names. `npos` if there is none in the text, which may be cut
/// anywhere.
[[nodiscard]] std::size_t find_wrapped_list(std::string_view text);

/// The list of articles inside an object, up to five levels down; null if the object is no wrapper. An object
/// with a text of its own is an article, whatever lists it holds, except for a JSON Feed.
[[nodiscard]] const Json* wrapped_list(const Json& object);

/// The object that a search engine's dump keeps the article in ("_source"); the object itself if there is
/// none.
[[nodiscard]] const Json& unwrapped(const Json& object);

/// What a JSON Feed says of all its articles (title as source, authors, language), added to one that lacks
/// it.
void add_feed_fields(RawItem& item, const Json& feed);

} // namespace dateline::indexer
