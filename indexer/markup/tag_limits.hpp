/// Tags that are made to keep a parser busy.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline::indexer {

enum class Markup { html, xml };

/// Markup whose tags have at most about a hundred attributes: what a tag has behind them is left out. The
/// parser compares each attribute of a tag with all those before it, so a tag of 64 MB would take it days.
/// Nothing if there is no such tag, as in all honest pages. One pass; comments, scripts and styles are passed
/// over (in HTML alone: an XML element may be called anything).
[[nodiscard]] std::optional<std::string> limit_attributes(std::string_view markup, Markup kind);

} // namespace dateline::indexer
