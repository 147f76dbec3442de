/// What the name, the attributes and the class names of an element say about its part in a page.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/html/page_outline.hpp"

namespace dateline::indexer {

/// Marks of one element. Class names are habits, not rules: whoever prunes by them has to look at how much
/// text goes with them.
struct ElementTraits {
    bool unseen = false;    ///< hidden from readers by its name, an attribute or a style
    bool furniture = false; ///< navigation, comments, sharing, related articles, newsletter, adverts ...
    bool foreign = false;   ///< of that, what is never the article however long: comments, consent
    bool doubtful = false;  ///< sometimes furniture, sometimes part of the article: media, author, meta ...
    bool embed = false;     ///< a post from elsewhere shown in the article: never furniture
    bool caption = false;   ///< caption or credit of a picture
    bool body = false;      ///< named as the text of an article: itemprop=articleBody, "entry-content" ...
    bool article = false;   ///< named as an article or the main part: <article>, <main>, role=main
};

/// The traits of each element, in the order of `elements`.
[[nodiscard]] std::vector<ElementTraits> element_traits(const PageOutline& page);

} // namespace dateline::indexer
