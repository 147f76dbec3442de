/// The whole extraction step: Article -> AnalysedArticle, with the places, actors and dates of title, body
/// and metadata.
#pragma once

#include "common/article.hpp"
#include "common/gazetteer/tables.hpp"
#include "indexer/extract/actors/actor_finder.hpp"
#include "indexer/extract/places/place_finder.hpp"
#include "indexer/extract/tagger/name_tagger.hpp"

namespace dateline::indexer {

/// What finds things in texts; made once from the tables and models, then shared by all articles (read-only).
/// The parts belong together and outlive their users.
struct Extractors {
    const Tables& tables;
    const PlaceFinder& places; ///< of these tables
    const ActorFinder& actors; ///< of these tables
    const NameTagger& tagger;
};

/// The article with the names in it and all its mentions: title first, then body, each by position (of two
/// that begin together, the longer first), then metadata: the source's own tags, and the places of the
/// dateline that no tag names. Dates are resolved against the publication day when it is known. Of a
/// body over `max_text_bytes` only the beginning is read, and the rest counted. Pure. Requires: well-formed
/// UTF-8.
[[nodiscard]] AnalysedArticle analyse(Article article, const Extractors& extractors);

} // namespace dateline::indexer
