/// News agencies and how they are credited.
#pragma once

#include <string_view>

namespace dateline::indexer {

/// The agency that a credit names, in the form we keep ("AP", "AFP", "Reuters", "dpa", "Xinhua"): "(AP)",
/// "The Associated Press", "Agence France-Presse (AFP)". The text must be the credit and nothing else; empty
/// if it is no agency we know. Pure. Requires: well-formed UTF-8.
[[nodiscard]] std::string_view agency_named(std::string_view credit);

/// The agency whose full name or upper-case short name stands anywhere in the line: "© 2020 AFP", "Associated
/// Press writer Anna Keller contributed to this report."; empty if there is none. For lines that are known to
/// be credits: in a sentence the agency may be what it is about.
[[nodiscard]] std::string_view agency_in(std::string_view line);

/// The agency in the brackets that open a story: "WASHINGTON (Reuters) - ", "(Bloomberg) -- "; empty if none.
[[nodiscard]] std::string_view agency_of_opening(std::string_view paragraph);

} // namespace dateline::indexer
