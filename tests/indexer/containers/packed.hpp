/// Archives made byte by byte, for tests.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/readers/reader.hpp"
#include "tests/support/deflated.hpp"
#include "tests/support/read_all.hpp"

namespace dateline::tests {

struct PackedMember {
    std::string name;
    std::string content;
};

/// A member of a zip archive; `method` is 0 (stored) or 8 (deflated).
[[nodiscard]] std::string zip_member(const PackedMember& member, unsigned method = 8, unsigned flags = 0);
/// A whole zip archive with its central directory.
[[nodiscard]] std::string zip_of(const std::vector<PackedMember>& members, unsigned method = 8);

/// A member of a tar archive; `type` is '0' for files, '2' for symbolic links, '5' for folders.
[[nodiscard]] std::string tar_member(const PackedMember& member, char type = '0');
[[nodiscard]] std::string tar_of(const std::vector<PackedMember>& members);

/// An article with this number as plain text.
[[nodiscard]] std::string article_text(int number);

/// Reads bytes as a file of this name.
[[nodiscard]] Reading read_bytes(std::string bytes, const std::string& name,
                                 const indexer::ReaderOptions& options = {});

/// Paths of the items, as messages would give them.
[[nodiscard]] std::vector<std::string> places(const Reading& reading);

} // namespace dateline::tests
