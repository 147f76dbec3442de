/// Texts of articles in the index as copies are compared by, the last used ones kept at hand.
#pragma once

#include <cstddef>
#include <filesystem>
#include <list>
#include <map>
#include <memory>
#include <vector>

#include <xapian.h>

#include "indexer/copies/likeness.hpp"
#include "indexer/write/document_place.hpp"
#include "indexer/write/text_file.hpp"

namespace dateline::indexer {

/// Day of an article by its value slot; nothing when only month or year are known.
[[nodiscard]] std::optional<Day> day_of_value(const std::string& value);

class ComparedTexts {
  public:
    /// Keeps about `max_bytes` of texts in memory, and those that have no room there in a file in `folder`.
    ComparedTexts(std::size_t max_bytes, std::filesystem::path folder)
        : max_bytes_(max_bytes), file_(std::move(folder)) {}

    /// Keeps the words of an article that is being written, so that they need not be read back.
    void keep(DocumentPlace place, ComparedText words);

    /// Forgets an article that changed or went.
    void forget(DocumentPlace place);

    /// To be called when all are kept, before the first is asked for.
    void seal();

    /// Forgets all of them.
    void clear();

    /// The text of an article, with shingles; an article that cannot be read has an empty one. May throw
    /// Xapian::Error.
    [[nodiscard]] std::shared_ptr<const ComparedText>
    text(const std::vector<Xapian::WritableDatabase>& shards, DocumentPlace place);

  private:
    struct Kept {
        std::shared_ptr<const ComparedText> text;
        std::list<DocumentPlace>::iterator used;
    };
    const std::shared_ptr<const ComparedText>& insert(DocumentPlace place, ComparedText text);
    std::size_t max_bytes_;
    std::size_t bytes_ = 0;
    std::map<DocumentPlace, Kept> kept_;
    std::list<DocumentPlace> used_; ///< last used first
    bool sealed_ = false;
    TextFile file_; ///< texts that memory has, or may come to have, no room for
};

} // namespace dateline::indexer
