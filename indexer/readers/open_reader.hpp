/// From a stream or a file to the reader that fits it.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// The reader for a stream; compression is taken off, byte order marks are skipped, UTF-16 and UTF-32 are
/// decoded.
/// `name` becomes `Origin::file`; `sidecar` (fields beside the file) is used for text only. Fails with
/// `bad_input` for what is not read ("unsupported format: image", "empty file") and as the stream does.
[[nodiscard]] Result<std::unique_ptr<Reader>> open_reader(std::unique_ptr<ByteStream> stream,
                                                          const std::string& name,
                                                          const ReaderOptions& options,
                                                          std::optional<RawItem> sidecar = std::nullopt);

/// Opens a file (with its sidecar, if `sidecar_path` is not empty). Fails as `open_file` and `open_reader`;
/// a sidecar that cannot be read is left out.
[[nodiscard]] Result<std::unique_ptr<Reader>>
open_path(const std::string& path, const std::string& sidecar_path, const ReaderOptions& options);

} // namespace dateline::indexer
