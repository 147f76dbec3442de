/// Who acts in an article: (texts, names, places, tables) -> actor mentions. Pure; see decision 0012.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "common/article.hpp"
#include "common/date.hpp"
#include "common/gazetteer/actor_table.hpp"
#include "common/gazetteer/gazetteer.hpp"
#include "indexer/extract/article_texts.hpp"
#include "indexer/extract/phrase_index.hpp"

namespace dateline::indexer {

/// What the actor step finds.
struct ActorsFound {
    std::vector<Mention> mentions;     ///< actors by text and position; see `ActorFinder::find`
    std::vector<std::size_t> as_state; ///< numbers of the place mentions whose name stands for the state
};

/// Finds actors; built once from the tables, then shared by all articles (read-only).
class ActorFinder {
  public:
    /// Keeps references. Requires: both outlive the finder.
    ActorFinder(const ActorTable& table, const Gazetteer& gazetteer);

    /// Persons and organisations under their names, offices under who held them ("the Russian president"),
    /// organisations named before ("the ministry"), and states that act. Mentions may lie in one another:
    /// "UN" in "the UN chief". `names` are those of the tagger, `places` the place mentions of the texts,
    /// both by text and position; `published` decides who held an office and which state a capital is of.
    [[nodiscard]] ActorsFound find(const ArticleTexts& texts, const std::vector<NameSpan>& names,
                                   const std::vector<Mention>& places, std::optional<Day> published) const;

    [[nodiscard]] const ActorTable& table() const { return table_; }

  private:
    const ActorTable& table_;
    const Gazetteer& gazetteer_;
    PhraseIndex actors_;
    PhraseIndex titles_;
};

} // namespace dateline::indexer
