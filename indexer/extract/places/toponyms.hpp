/// Where the texts of an article name places, and which places each name can mean.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "indexer/extract/article_texts.hpp"
#include "indexer/extract/places/atlas.hpp"

namespace dateline::indexer {

/// A name in the article with all it can mean; however often it stands there.
struct TextName {
    std::vector<NamedPlace> places; ///< not empty
    std::size_t count = 0;          ///< how often it stands in the article
};

/// One occurrence of a name that can be a place's.
struct Toponym {
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

    MentionField field = MentionField::body; ///< metadata for the dateline
    std::size_t begin = 0;                   ///< bytes of the text, half-open
    std::size_t end = 0;
    std::size_t name = 0;         ///< number in `Toponyms::names`
    std::size_t container = none; ///< occurrence behind a comma: the "Texas" of "Paris, Texas"
};

struct Toponyms {
    std::vector<Toponym> occurrences; ///< title, body, dateline; each in order of position
    std::vector<TextName> names;
};

/// Names of places in title, body and dateline.
///
/// A span that the tagger calls a place is one if any form of it is known. A span that it calls a person, an
/// organisation or other is none, but for countries, and for words of origin ("Russian") in the last. Outside
/// all spans a name counts if it is written by hand in the gazetteer or belongs to a large city, is written
/// with capitals, and is no common word where a capital says nothing. `names` are in the order of
/// `AnalysedArticle`.
[[nodiscard]] Toponyms find_toponyms(const Atlas& atlas, const ArticleTexts& texts,
                                     const std::vector<NameSpan>& names, std::string_view dateline);

} // namespace dateline::indexer
