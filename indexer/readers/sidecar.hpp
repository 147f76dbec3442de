/// JSON that lies beside a text and tells its title, date and the like.
#pragma once

#include <string>

namespace dateline::indexer {

/// True if a JSON file holds no more than fields of the text beside it: one object, without a text of its own
/// or with that text (its first words stand in the text file). False for lists, several objects, damage and
/// files of more than 4 MB, which are to be read for themselves, and said to be bad if they are.
[[nodiscard]] bool goes_with_text(const std::string& json_path, const std::string& text_path);

} // namespace dateline::indexer
