/// A nameless file for the texts of articles that are compared later and that memory has no room for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "indexer/copies/likeness.hpp"
#include "indexer/write/document_place.hpp"

namespace dateline::indexer {

/// Written first, then sealed, then read. The file has no name and goes with the program, however that ends.
/// Where it cannot be made or written (no room, a file system without nameless files) texts are left out: the
/// file saves work and holds nothing that cannot be read elsewhere. Memory: 24 bytes per text.
class TextFile {
  public:
    /// The file is made in `folder` when the first text comes.
    explicit TextFile(std::filesystem::path folder) : folder_(std::move(folder)) {}
    ~TextFile() { clear(); }
    TextFile(TextFile&& other) noexcept;
    TextFile& operator=(TextFile&& other) noexcept;
    TextFile(const TextFile&) = delete;
    TextFile& operator=(const TextFile&) = delete;

    /// Adds the words, title and day of an article; of two texts of an article the later one counts.
    void append(DocumentPlace place, const ComparedText& text);

    /// Ends writing.
    void seal();

    [[nodiscard]] bool empty() const { return entries_.empty(); }

    /// The text of an article, with shingles; nothing if it was left out. Requires: sealed.
    [[nodiscard]] std::optional<ComparedText> read(DocumentPlace place) const;

    /// Forgets everything; the file goes.
    void clear();

  private:
    struct Entry {
        DocumentPlace place;
        std::uint64_t offset = 0;
    };
    void write_buffer();

    std::filesystem::path folder_;
    int file_ = -1;
    bool failed_ = false;
    std::uint64_t size_ = 0; ///< what is in the buffer included
    std::string buffer_;
    std::vector<Entry> entries_; ///< by place once sealed
};

} // namespace dateline::indexer
