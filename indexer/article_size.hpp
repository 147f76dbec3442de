/// How much memory an article takes while it is held.
#pragma once

#include <cstddef>

#include "common/article.hpp"

namespace dateline::indexer {

/// Bytes of the article with all its texts and lists. An estimate: what the allocator adds is left out.
[[nodiscard]] std::size_t memory_bytes(const Article& article);

} // namespace dateline::indexer
