/// Where an article is kept in an index of several databases.
#pragma once

#include <compare>
#include <cstddef>

#include <xapian.h>

namespace dateline::indexer {

struct DocumentPlace {
    std::size_t shard = 0;
    Xapian::docid document = 0;
    auto operator<=>(const DocumentPlace&) const = default;
};

} // namespace dateline::indexer
