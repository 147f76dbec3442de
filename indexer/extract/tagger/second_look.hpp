/// The second stage: what the first found in the whole document speaks for or against a label here.
#pragma once

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "indexer/extract/tagger/features.hpp"
#include "indexer/extract/tagger/labels.hpp"

namespace dateline::indexer {

/// How often the first stage gave each type to a word or a name in a document.
struct TypeVotes {
    std::array<std::uint32_t, name_types> types{};
    std::uint32_t outside = 0;
};

/// The names of a document as the first stage sees them, counted.
class FirstLook {
  public:
    /// `labels` are those of all tokens. Requires: well-formed sequences; the view outlives this.
    FirstLook(const DocumentView& view, const std::vector<Label>& labels);

    /// Features of a token for the second stage.
    void append_features(const TokenPlace& place, std::vector<Feature>& features) const;

  private:
    /// Hash of the keys of the name that a token is in; 0 outside.
    [[nodiscard]] std::uint64_t name_at(std::size_t at) const { return names_[at]; }
    [[nodiscard]] Label label_at(const TokenPlace& place, int distance) const;

    const DocumentView* view_;
    const std::vector<Label>* labels_;
    std::vector<std::uint64_t> names_; ///< of each token
    std::unordered_map<std::uint64_t, TypeVotes> words_;
    std::unordered_map<std::uint64_t, TypeVotes> longer_first_; ///< words that begin names of several words
    std::unordered_map<std::uint64_t, TypeVotes> longer_last_;  ///< and that stand in them behind the first
    std::unordered_map<std::uint64_t, TypeVotes> whole_;        ///< by name
};

} // namespace dateline::indexer
