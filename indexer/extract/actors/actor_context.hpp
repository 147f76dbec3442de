/// What the parts of the actor step look at.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "common/article.hpp"
#include "common/date.hpp"
#include "common/gazetteer/actor_table.hpp"
#include "indexer/extract/article_texts.hpp"

namespace dateline::indexer {

/// One article, as far as who acts in it is concerned.
struct ActorContext {
    const ActorTable& table;
    const ArticleTexts& texts;
    const std::vector<Mention>& places; ///< by text and position
    std::optional<Day> published;
    std::set<std::string> countries; ///< ISO codes of the places mentioned
};

/// Who a name means. The key is the table's, or made of the name where no table has it.
struct ActorMeaning {
    std::string key;
    std::string name;
    ActorKind kind = ActorKind::person;
};

[[nodiscard]] inline ActorMeaning meaning_of(const ActorEntry& entry) {
    return {entry.key, entry.name, entry.kind};
}

} // namespace dateline::indexer
