/// Short forms of states and provinces as news write them: "Calif.", "Mass.", "CA", "Ont.", "NSW".
#pragma once

#include <optional>
#include <string_view>

namespace dateline::indexer {

struct Abbreviation {
    std::string_view code; ///< of the first-level subdivision in subdivisions.tsv: "US.CA"
    bool is_word; ///< also a word or a name ("Miss", "Mass", "La", "OR"): it needs its dot or a comma before
                  ///< it
};

/// The subdivision that a folded word stands for; nothing for other words.
[[nodiscard]] std::optional<Abbreviation> abbreviation(std::string_view folded_word);

} // namespace dateline::indexer
