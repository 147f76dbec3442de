/// The only place that catches Xapian's exceptions (they do not derive from std::exception) and makes errors
/// of them.
#pragma once

#include <string>
#include <type_traits>

#include <xapian.h>

#include "common/error.hpp"

namespace dateline {

/// Translates a Xapian exception; `index` names the index in messages.
[[nodiscard]] Error to_error(const Xapian::Error& error, const std::string& index);

/// Runs `action` and turns a Xapian exception into an `Error` with a hint. `action` may return void, a value,
/// or a `Result`, which is passed on.
template <class Action>
[[nodiscard]] auto guard(const std::string& index, Action action) {
    using Returned = std::invoke_result_t<Action>;
    if constexpr (std::is_void_v<Returned>) {
        try {
            action();
            return Result<void>{};
        } catch (const Xapian::Error& error) {
            return Result<void>{failure(to_error(error, index))};
        }
    } else if constexpr (requires(Returned result) { result.error().hint; }) {
        try {
            return action();
        } catch (const Xapian::Error& error) {
            return Returned{failure(to_error(error, index))};
        }
    } else {
        try {
            return Result<Returned>{action()};
        } catch (const Xapian::Error& error) {
            return Result<Returned>{failure(to_error(error, index))};
        }
    }
}

} // namespace dateline
