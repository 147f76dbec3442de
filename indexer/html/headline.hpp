/// Where a page shows the headline of its article.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/html/page_outline.hpp"

namespace dateline::indexer {

struct Headline {
    std::optional<std::uint32_t> element; ///< the heading; none if the page shows none that can be told
    std::string text;                     ///< as shown, else as given
    bool matches_title = false;           ///< the heading repeats the title that the page gives for itself
};

/// The first heading that repeats the given title (which may have the name of the site around it), else the
/// first <h1>. `title` may be empty.
[[nodiscard]] Headline find_headline(const PageOutline& page, std::string_view title);

} // namespace dateline::indexer
