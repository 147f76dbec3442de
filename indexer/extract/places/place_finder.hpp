/// The step from names to places: texts and the tagger's spans -> mentions with key, point and containers.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "common/gazetteer/gazetteer.hpp"
#include "indexer/extract/article_texts.hpp"
#include "indexer/extract/places/atlas.hpp"

namespace dateline::indexer {

/// Finds the places of articles. Made once from a gazetteer, then shared by all of them; read-only.
class PlaceFinder {
  public:
    /// `capitals` are the keys of the capitals of countries: one whose name others bear is meant sooner.
    /// Requires: the gazetteer outlives the finder and nothing is read into it any more.
    explicit PlaceFinder(const Gazetteer& gazetteer, const std::vector<std::string>& capitals = {})
        : atlas_(gazetteer, capitals) {}

    /// Mentions of places in title and body by position, without overlap; then, as metadata, the source's own
    /// tags (`article.given_places`), each key once, and the places of the dateline that no tag names. A tag
    /// that no place has stands for itself, with a key made of its words. `names` are those of the texts.
    /// `article_texts(article)` gives `texts`.
    [[nodiscard]] std::vector<Mention> find(const Article& article, const ArticleTexts& texts,
                                            const std::vector<NameSpan>& names,
                                            std::optional<Day> published) const;

  private:
    Atlas atlas_;
};

} // namespace dateline::indexer
