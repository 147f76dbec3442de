/// Actors and places of an article as terms at the positions of words, and as values for facets.
#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "common/article.hpp"

namespace dateline::indexer {

/// A word of a text and its position in the index.
struct WordPlace {
    std::size_t end = 0; ///< byte behind it
    Xapian::termpos position = 0;
};

/// The words of the texts as they are indexed, by position. The title is empty where it is not indexed.
struct TextPlaces {
    std::vector<WordPlace> title;
    std::vector<WordPlace> body;
};

/// Adds for every key that a mention stands for, containing places included, the term of the key, without
/// wdf, so that lengths and ranking do not change. A mention in a text stands at the position of its first
/// word: in the term of the key if it is plain, else in that of its class (common/mention_class.hpp). The
/// keys of the default reading and the classes go into the slots. `mentions` may be in any order.
void add_entities(Xapian::Document& document, const std::vector<Mention>& mentions, const TextPlaces& places);

} // namespace dateline::indexer
