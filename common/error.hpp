/// Expected failures: what happened, to what, and what the user can do about it.
/// The only file that names tl::expected (std::expected needs C++23).
#pragma once

#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace dateline {

/// Kinds of expected failure; see `exit_code` for how a program ends with it.
enum class ErrorKind {
    usage,         ///< the command line or a request cannot be understood
    unreadable,    ///< a file or folder cannot be opened or read
    bad_input,     ///< an article or a record is damaged
    bad_date,      ///< a date phrase has no reading
    no_index,      ///< there is no index at the given place
    locked_index,  ///< another process writes to the index
    other_schema,  ///< the index was made by another version of the schema
    no_space,      ///< the disk is full
    corrupt_index, ///< the index is damaged
    index_changed, ///< a writer overtook the reader twice in a row
    not_found,     ///< a named article is not in the index
    interrupted,   ///< the user asked to stop
    internal,      ///< Xapian reported something else
};

/// An expected failure, printed as "message" followed by the hint when there is one.
struct Error {
    ErrorKind kind = ErrorKind::internal;
    std::string message; ///< what happened, with the name of the thing
    std::string hint;    ///< what the user can do; may be empty
};

/// A value or an `Error`.
template <class T>
using Result = tl::expected<T, Error>;

/// The failed state of a `Result`.
[[nodiscard]] inline tl::unexpected<Error> failure(Error error) {
    return tl::unexpected<Error>(std::move(error));
}
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorKind kind, std::string message,
                                                   std::string hint = {}) {
    return tl::unexpected<Error>(Error{kind, std::move(message), std::move(hint)});
}

/// The failed state of another result, to be returned from a function with a different value type.
template <class T>
[[nodiscard]] tl::unexpected<Error> propagate(const Result<T>& failed) {
    return tl::unexpected<Error>(failed.error());
}

/// Exit code of a program that ends with this error: 130 when the user interrupted it (as shells do),
/// otherwise 2.
[[nodiscard]] constexpr int exit_code(ErrorKind kind) {
    return kind == ErrorKind::interrupted ? 130 : 2;
}

} // namespace dateline
