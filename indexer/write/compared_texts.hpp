/// Texts of articles in the index as copies are compared by, the last used ones kept at hand.
#pragma once

#include <compare>
#include <cstddef>
#include <list>
#include <map>
#include <memory>
#include <vector>

#include <xapian.h>

#include "indexer/copies/likeness.hpp"

namespace dateline::indexer {

/// Where an article is kept.
struct DocumentPlace {
    std::size_t shard = 0;
    Xapian::docid document = 0;
    auto operator<=>(const DocumentPlace&) const = default;
};

/// Day of an article by its value slot; nothing when only month or year are known.
[[nodiscard]] std::optional<Day> day_of_value(const std::string& value);

class ComparedTexts {
  public:
    /// Keeps about `max_bytes` of texts. Requires: the shards outlive this.
    ComparedTexts(const std::vector<Xapian::WritableDatabase>& shards, std::size_t max_bytes)
        : shards_(&shards), max_bytes_(max_bytes) {}

    /// The text of an article; an article that cannot be read has an empty one. May throw Xapian::Error.
    [[nodiscard]] std::shared_ptr<const ComparedText> text(DocumentPlace place);

  private:
    struct Kept {
        std::shared_ptr<const ComparedText> text;
        std::list<DocumentPlace>::iterator used;
    };
    const std::vector<Xapian::WritableDatabase>* shards_;
    std::size_t max_bytes_;
    std::size_t bytes_ = 0;
    std::map<DocumentPlace, Kept> kept_;
    std::list<DocumentPlace> used_; ///< last used first
};

} // namespace dateline::indexer
