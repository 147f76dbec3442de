/// Disputed containment: in whose opinion, and when, a place lies in another than the default one.
#pragma once

#include <istream>
#include <optional>
#include <string>
#include <vector>

#include "common/date.hpp"
#include "common/error.hpp"

namespace dateline {

/// One row of views.tsv: `place` lies in `within` in the opinion called `view`, from the day `from` until the
/// day `until`, both included; open where there is none.
struct ViewRow {
    std::string place;  ///< key in places.tsv
    std::string within; ///< key in places.tsv
    std::string view;   ///< lower-case letters, digits, hyphens: "de-facto"
    std::optional<Day> from, until;
    std::string source; ///< public source of the opinion
    std::size_t line = 0;

    /// Without a day only what is open at both ends is sure, and what lasts until now is taken.
    [[nodiscard]] bool holds_on(std::optional<Day> day) const {
        if (!day) return !until;
        return (!from || *from <= *day) && (!until || *day <= *until);
    }
};

/// Reads a table with the columns place, within, view, from, until, source; lines that begin with '#' and
/// empty ones are skipped. Days are ISO dates, also of a month or year, which count whole. Fails with
/// `bad_input` naming table and line for a wrong number of columns, a malformed view, a day that is none, or
/// an end before the beginning. Whether the keys exist is for `Gazetteer` to say.
[[nodiscard]] Result<std::vector<ViewRow>> read_views(std::istream& in, const std::string& table);

} // namespace dateline
