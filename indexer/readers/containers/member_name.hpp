/// Names of the members of archives, which may hold anything.
#pragma once

#include <string>
#include <string_view>

namespace dateline::indexer {

/// A member's path for people and keys: UTF-8, one line, without control characters, "./" and slashes at the
/// beginning or doubled; at most 1 KB (the rest of a longer one becomes its hash). It is text and no path to
/// be opened: ".." stays.
[[nodiscard]] std::string member_name(std::string_view bytes);

/// True for what is left out, as in folders: a part of the path begins with a dot, or is "__MACOSX".
/// Requires: a `member_name`.
[[nodiscard]] bool is_hidden_member(std::string_view name);

} // namespace dateline::indexer
