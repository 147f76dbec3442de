/// Where the data files (gazetteer, models) are: beside the program, in the install tree or the source tree.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "common/error.hpp"

namespace dateline {

/// The folder of a kind of data, e.g. "gazetteer". Looks in `override_root` ($DATELINE_DATA, when set), then
/// in share/dateline of the install tree that `program` stands in, then in corpus/ of the source tree whose
/// build folder it stands in. Fails with `unreadable`, naming the places looked at.
[[nodiscard]] Result<std::filesystem::path> find_data_folder(const std::string& kind,
                                                             const std::optional<std::string>& override_root,
                                                             const std::filesystem::path& program);

/// Folder of the index when --index is not given: $DATELINE_INDEX, else dateline/index in $XDG_DATA_HOME or
/// in
/// ~/.local/share. Reads the environment.
[[nodiscard]] std::string default_index();

/// File of the user's aliases when --aliases is not given: $DATELINE_ALIASES; empty if that is not set.
[[nodiscard]] std::string default_aliases();

/// $DATELINE_DATA when it is set: the `override_root` of `find_data_folder`.
[[nodiscard]] std::optional<std::string> data_root_from_environment();

/// Path of the running program.
[[nodiscard]] std::filesystem::path program_path();

} // namespace dateline
