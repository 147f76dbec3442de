#include "searcher/search/views.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "common/index_layout.hpp"
#include "common/log.hpp"
#include "common/mention_class.hpp"
#include "common/text.hpp"

namespace dateline::searcher {

std::vector<std::string> views_of(const IndexReader& reader) {
    const std::string names = reader.database().get_metadata(std::string(views_key));
    std::vector<std::string> views;
    if (names.empty()) return {std::string(default_view)};
    for (const std::string_view name : split(names, '\n'))
        views.emplace_back(name);
    return views;
}

Result<void> check_view(const IndexReader& reader, const std::string& view) {
    if (view == default_view) return {};
    const std::vector<std::string> known = views_of(reader);
    if (std::find(known.begin(), known.end(), view) != known.end()) return {};
    return failure(ErrorKind::usage, fmt::format("--view '{}' is not known to this index", printable(view)),
                   fmt::format("give one of: {}", fmt::join(known, ", ")));
}

} // namespace dateline::searcher
