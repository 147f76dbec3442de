/// Reader of archives: every member is read as a file would be.
#pragma once

#include <memory>
#include <string>

#include "indexer/readers/containers/container_kind.hpp"
#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// Records of all members in their order; `Origin::file` is `name`, `Origin::member` the path inside
/// ("inner.zip/a.txt" for an archive in it). Folders, links, hidden members and "__MACOSX" are left out. Bad
/// records name the member: it is encrypted, of a kind that is not read, or damaged; the others are read all
/// the same. Fails at the end of an archive that is cut, or where nothing can be made out behind damage, and
/// when a limit of `options.unpack` is passed. Opening fails if the archive lies too deep in others.
/// Requires: `options.guard`.
[[nodiscard]] Result<std::unique_ptr<Reader>> archive_reader(std::unique_ptr<ByteStream> stream,
                                                             std::string name, const ReaderOptions& options,
                                                             ArchiveKind kind);

} // namespace dateline::indexer
