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
    /// Keeps about `max_bytes` of texts.
    explicit ComparedTexts(std::size_t max_bytes) : max_bytes_(max_bytes) {}

    /// Keeps the words of an article that is being written, so that they need not be read back.
    void keep(DocumentPlace place, ComparedText words);

    /// Forgets an article that changed or went.
    void forget(DocumentPlace place);

    /// The text of an article; an article that cannot be read has an empty one. May throw Xapian::Error.
    [[nodiscard]] std::shared_ptr<const ComparedText>
    text(const std::vector<Xapian::WritableDatabase>& shards, DocumentPlace place);

  private:
    struct Kept {
        std::shared_ptr<const ComparedText> text;
        std::list<DocumentPlace>::iterator used;
    };
    std::size_t max_bytes_;
    std::size_t bytes_ = 0;
    std::map<DocumentPlace, Kept> kept_;
    std::list<DocumentPlace> used_; ///< last used first
};

} // namespace dateline::indexer
