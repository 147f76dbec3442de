/// Precision, recall and F1 of names found, as CoNLL counts: a name is right if both ends and the type are.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "common/article.hpp"
#include "indexer/extract/tagger/labels.hpp"

namespace dateline::indexer {

/// Names counted by type.
struct SpanScore {
    struct Counts {
        std::size_t gold = 0;
        std::size_t found = 0;
        std::size_t right = 0;
    };
    std::array<Counts, name_types> types{};

    /// Counts the names of one document. Both in order.
    void add(const std::vector<NameSpan>& gold, const std::vector<NameSpan>& found);

    /// "P R F1" without MISC, then F1 of each type, in per cent.
    [[nodiscard]] std::string text() const;
};

} // namespace dateline::indexer
