/// Text that was encoded twice: "donâ€™t" for "don’t".
#pragma once

#include <string>
#include <string_view>

#include "indexer/readers/encoding.hpp"

namespace dateline::indexer {

/// Takes back a second encoding: UTF-8 that was read as windows-1252 (or Latin-1) and written as UTF-8 again,
/// up to three times over; and C1 controls that stand for characters of windows-1252 (from "&#146;"). Only
/// what no right text has is touched: a place counts as certain by the characters themselves ("â€™", "Ã©"),
/// by its neighbours ("canciÃ³n") or by standing in a row; a doubtful one ("Ã" before a closing quote)
/// follows only where the text has certain ones of the same kind and hardly a letter that speaks against it.
/// Requires: well-formed UTF-8. Takes time in proportion to the text.
[[nodiscard]] std::string repair_double_encoding(std::string_view text);

/// `to_utf8`, and a second encoding taken back unless `verbatim`: for what is parsed next, since parsing
/// drops the control characters that a second encoding leaves.
[[nodiscard]] DecodedText to_repaired_utf8(std::string bytes, const CharsetHints& hints, bool verbatim);

} // namespace dateline::indexer
