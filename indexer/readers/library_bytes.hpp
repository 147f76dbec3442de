/// Bytes as the compression libraries want them: unsigned.
#pragma once

namespace dateline::indexer {

[[nodiscard]] inline unsigned char* library_bytes(char* bytes) {
    return static_cast<unsigned char*>(static_cast<void*>(bytes));
}

[[nodiscard]] inline const unsigned char* library_bytes(const char* bytes) {
    return static_cast<const unsigned char*>(static_cast<const void*>(bytes));
}

} // namespace dateline::indexer
