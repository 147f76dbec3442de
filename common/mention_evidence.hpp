/// The sentence that speaks of a mentioned date, actor or place, from the stored text.
#pragma once

#include <cstddef>
#include <string>

#include "common/stored_article.hpp"

namespace dateline {

/// A sentence and where the words of the mention stand in it, half-open bytes.
struct Evidence {
    std::string sentence; ///< empty if the article keeps no place of the mention
    std::size_t begin = 0;
    std::size_t end = 0;
    bool cut_before = false; ///< the sentence is longer than shown
    bool cut_behind = false;
};

/// The sentence around an occurrence.
[[nodiscard]] Evidence evidence_of(const Occurrence& place, const StoredArticle& article,
                                   const std::string& body);

/// The first sentence with the mention. `body` is the body text of the article (`body_text`).
[[nodiscard]] Evidence evidence_of(const StoredMention& mention, const StoredArticle& article,
                                   const std::string& body);

} // namespace dateline
