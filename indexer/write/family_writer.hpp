/// Finds the copies of new and changed articles in the index and writes down which family each belongs to.
#pragma once

#include <cstddef>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/write/compared_texts.hpp"

namespace dateline::indexer {

/// Texts kept at hand while copies are compared, in bytes.
inline constexpr std::size_t compared_texts_bytes = 32U << 20U;

/// Collects which articles changed, and brings the families up to date in one go, so that the outcome depends
/// on what is in the index and not on the order in which it came there. Memory: up to 56 bytes per changed
/// article and a bounded store of texts.
class FamilyWriter {
  public:
    /// Texts for which memory has no room go to a nameless file in `folder`, until families are resolved.
    explicit FamilyWriter(std::filesystem::path folder) : texts_(compared_texts_bytes, std::move(folder)) {}

    /// A new or changed article, in the index without a family.
    void note_changed(DocumentPlace place) { changed_.push_back(place); }

    /// The same with its text, where that is at hand; the shingles are not needed.
    void note_changed(DocumentPlace place, ComparedText words) {
        changed_.push_back(place);
        texts_.keep(place, std::move(words));
    }

    /// An article that is no longer in the index.
    void note_removed(DocumentPlace place) {
        removed_.insert(place);
        texts_.forget(place);
    }

    /// A family that lost a member, or has one that changed: its other members may no longer belong together.
    void note_family(const std::string& family) {
        if (!family.empty()) families_.insert(family);
    }

    [[nodiscard]] bool has_work() const { return !changed_.empty() || !families_.empty(); }

    /// Looks for the copies of everything noted, and writes family slots and terms where they differ.
    /// Requires: the shards have been committed since the last change. May throw Xapian::Error.
    void resolve(std::vector<Xapian::WritableDatabase>& shards);

  private:
    ComparedTexts texts_;
    std::vector<DocumentPlace> changed_;
    std::set<DocumentPlace> removed_;
    std::set<std::string> families_;
};

} // namespace dateline::indexer
