/// Archives and compressions by their first bytes.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline::indexer {

enum class Compression { none, gzip, zstd, xz, bzip2 };

enum class ArchiveKind { none, zip, tar };

/// How many bytes of a stream the functions below want to see, unless it is shorter.
inline constexpr std::size_t container_bytes = 8192;

[[nodiscard]] Compression compression_of(std::string_view head);

/// tar by its mark or by the checksum of its first header (old archives have no mark).
[[nodiscard]] ArchiveKind archive_of(std::string_view head);

/// What a zip file is when it is not an archive of files but a document in parts: "Word document",
/// "EPUB book" and the like; empty for archives.
[[nodiscard]] std::string_view document_in_zip(std::string_view head);

/// True if a tar header begins here: 512 bytes with a fitting checksum.
[[nodiscard]] bool is_tar_header(std::string_view bytes);

/// True if the header of a zip member begins here, with values that make sense.
[[nodiscard]] bool is_zip_header(std::string_view bytes);

/// "zip", "tar".
[[nodiscard]] std::string_view to_text(ArchiveKind kind);
/// "gzip", "zstd" and so on.
[[nodiscard]] std::string_view to_text(Compression compression);

} // namespace dateline::indexer
