/// Publication days that stand in the names of files and folders.
#pragma once

#include <string>
#include <string_view>

namespace dateline::indexer {

/// A day found in a path.
struct FileDate {
    std::string day;  ///< ISO; empty if there is none
    std::string rule; ///< "file name" or "path": where it stands
};

/// The day in a path: 2020-10-09, 2020_10_09, 2020.10.09 or 20201009 in the name of the file, else in the
/// folders, nearest first, else folders year/month/day. Digits must not touch other digits; years are 1700 to
/// 2199.
[[nodiscard]] FileDate file_date(std::string_view path);

} // namespace dateline::indexer
