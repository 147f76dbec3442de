/// Words that mean an organisation named before: "the ministry", "the bank", "the company".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/extract/actors/actor_context.hpp"
#include "indexer/extract/actors/article_names.hpp"

namespace dateline::indexer {

/// Words that mean an organisation named before.
struct BackReference {
    std::size_t text = 0;
    std::size_t begin = 0; ///< bytes, half-open, "the" included
    std::size_t end = 0;
    ActorMeaning meaning;
};

/// The back references of an article by text and position. Each means the nearest organisation before it in
/// its text whose name has the word, or, for "the company", that is a firm. `names` and `meanings` go
/// together.
[[nodiscard]] std::vector<BackReference>
back_references(const std::vector<ActorName>& names, const std::vector<std::optional<ActorMeaning>>& meanings,
                const ActorContext& context);

/// True for nouns that can stand for an organisation named before; folded.
[[nodiscard]] bool is_back_noun(std::string_view word);

} // namespace dateline::indexer
