/// Places and actors of the gazetteer in a text: (text, gazetteer) -> mentions with byte positions. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "common/gazetteer.hpp"
#include "common/tokens.hpp"

namespace dateline::indexer {

/// Looks names up in texts by their words; built once from a gazetteer, then shared by all articles (read-only).
class NameFinder {
  public:
    /// Keeps a reference. Requires: the gazetteer outlives the finder.
    explicit NameFinder(const Gazetteer& gazetteer);

    /// Mentions in order of position, longest match first, places and actors each without overlaps among themselves
    /// (a place and an actor may share words: "Russian" is the state and the place). `tokens` are those of `text`.
    [[nodiscard]] std::vector<Mention> find(std::string_view text, const std::vector<Token>& tokens,
                                            MentionField field) const;

  private:
    struct Entry;
    const Gazetteer* gazetteer_;
    // first folded word of a name -> names beginning with it, longest first
    std::unordered_map<std::string, std::vector<Entry>> by_first_word_;
};

} // namespace dateline::indexer
