/// The opinions on which place lies in which that an index knows.
#pragma once

#include <string>
#include <vector>

#include "common/error.hpp"
#include "searcher/search/index_reader.hpp"

namespace dateline::searcher {

/// Their names, the default one first. May throw Xapian::Error.
[[nodiscard]] std::vector<std::string> views_of(const IndexReader& reader);

/// Fails with `usage`, listing the known ones, if the index does not know the view. May throw Xapian::Error.
[[nodiscard]] Result<void> check_view(const IndexReader& reader, const std::string& view);

} // namespace dateline::searcher
