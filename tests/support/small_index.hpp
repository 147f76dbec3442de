/// A small index: articles in, reader out, written by the real writer. On disk, because the in-memory backend
/// cannot list the names that suggestions need.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "common/article.hpp"
#include "common/gazetteer/tables.hpp"
#include "searcher/search/index_reader.hpp"

namespace dateline::tests {

/// An article in few words; mentions are found by the real extraction with `small_tables`.
struct ShortArticle {
    std::string id;
    std::string title;
    std::string body;
    std::string published; ///< ISO day; empty = unknown
    std::string source = "Harbour Wire";
    std::vector<std::string> topics{};
};

/// Moscow in Russia, Minsk in Belarus, Putin, the OSCE Minsk Group and the OSCE.
[[nodiscard]] const Tables& small_tables();

/// Puts the articles into `shards` databases in a temporary folder that is gone before this returns: the open
/// files stay readable. Throws std::logic_error if the index cannot be written.
[[nodiscard]] searcher::IndexReader small_index(const std::vector<ShortArticle>& articles,
                                                std::size_t shards = 1);

} // namespace dateline::tests
