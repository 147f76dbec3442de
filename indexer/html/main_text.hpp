/// The main text of a web page: what a reader came for, without navigation, adverts and comments.
#pragma once

#include <string>

#include "indexer/markup/tree.hpp"

namespace dateline::indexer {

/// What a page tells of its article elsewhere; each may be empty. Only used to choose between candidates,
/// never taken as text itself: of the pages that carry an articleBody, many carry a cut one.
struct MainTextHints {
    std::string title;        ///< the headline, without the name of the site
    std::string description;  ///< what the page says of itself in a sentence (meta, Open Graph, JSON-LD)
    std::string article_body; ///< JSON-LD articleBody
};

/// The main text of a page in well-formed UTF-8: paragraphs, sub-headings, list items, quotes and table rows,
/// parted by blank lines; headline, byline, captions of pictures and everything around the article left out
/// as far as they can be told apart. Empty only for a page on which a reader sees no text. Time grows
/// linearly with the page; nothing recurses.
[[nodiscard]] std::string main_text(const Document& page, const MainTextHints& hints);

} // namespace dateline::indexer
