#include "common/xapian_guard.hpp"

#include <cerrno>
#include <string_view>

#include <fmt/format.h>

namespace dateline {

Error to_error(const Xapian::Error& error, const std::string& index) {
    const std::string_view type = error.get_type();
    const std::string& what = error.get_msg();
    const char* cause = error.get_error_string();
    if (what.find(std::string_view("No space left")) != std::string::npos ||
        (cause != nullptr && std::string_view(cause).find("No space left") != std::string_view::npos)) {
        return {ErrorKind::no_space, fmt::format("no space left on the disk of index '{}'", index),
                "free some space and run again: the index holds everything up to its last commit"};
    }
    if (type == "DatabaseLockError") {
        return {ErrorKind::locked_index, fmt::format("index '{}' is locked", index),
                "another dateline-indexer may be writing to it; wait until it has finished"};
    }
    if (type == "DatabaseModifiedError") {
        return {ErrorKind::index_changed,
                fmt::format("index '{}' changed twice while it was being read", index),
                "an indexer is writing fast; search again"};
    }
    if (type == "DatabaseNotFoundError" || type == "DatabaseOpeningError") {
        return {ErrorKind::no_index, fmt::format("cannot open an index at '{}'", index),
                "make one with: dateline-indexer --index FOLDER PATH..."};
    }
    if (type == "DatabaseCorruptError" || type == "DatabaseVersionError") {
        return {ErrorKind::corrupt_index, fmt::format("index '{}' is damaged: {}", index, what),
                "build it again with dateline-indexer into a new folder"};
    }
    return {ErrorKind::internal,
            cause == nullptr ? fmt::format("index '{}': {}", index, what)
                             : fmt::format("index '{}': {} ({})", index, what, cause),
            ""};
}

} // namespace dateline
