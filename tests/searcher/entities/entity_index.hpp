/// Indexes of articles that are nothing but the actors and places in them, written by the real writer.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "common/article.hpp"
#include "searcher/search/index_reader.hpp"
#include "searcher/search/request.hpp"
#include "searcher/search/results.hpp"

namespace dateline::tests {

/// An actor or place as an article mentions it.
struct EntityMention {
    MentionKind kind = MentionKind::actor;
    std::string key;
    std::string name;
    std::string surface;
    ActorKind actor_kind = ActorKind::person;
    std::vector<std::string> within{}; ///< places
};

struct EntityArticle {
    std::string id;
    std::string published{}; ///< ISO day; empty = unknown
    std::vector<EntityMention> mentions{};
    std::string family{}; ///< name of the family of copies; empty = none
};

/// Puts the articles into `shards` databases; all have the word "article" in their text.
[[nodiscard]] searcher::IndexReader entity_index(const std::vector<EntityArticle>& articles,
                                                 std::size_t shards = 1);

/// Keys "a0" ... and "p0" ..., names that several of them share, some places inside others, families.
[[nodiscard]] std::vector<EntityArticle> random_entity_articles(std::mt19937& random, std::size_t count);

/// A number from `least` to `most`.
[[nodiscard]] int number_between(std::mt19937& random, int least, int most);

/// The aliases of this text, which must be right.
[[nodiscard]] EntityAliases aliases_of(const std::string& text);

/// The results, which must be there.
[[nodiscard]] searcher::SearchResults found(searcher::IndexReader& reader,
                                            const searcher::SearchRequest& request);

} // namespace dateline::tests
