/// The lines of the chosen part of a page, as they will be read.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/html/page_outline.hpp"

namespace dateline::indexer {

struct ArticleLine {
    std::string text;        ///< white space squeezed (preformatted: in each line); never empty
    std::uint32_t block = 0; ///< index in the outline
    bool heading = false;    ///< <h1> to <h6>
    bool item = false;       ///< of a list
    bool prose = false;      ///< a sentence or more
    double link_share = 0;   ///< share of the characters inside links, 0 to 1
    std::uint32_t words = 0;
};

/// The lines below an element, without dropped pieces (one mark for each piece of the page).
[[nodiscard]] std::vector<ArticleLine> article_lines(const PageOutline& page, std::uint32_t element,
                                                     const std::vector<bool>& dropped_pieces);

/// The lines as text: paragraphs parted by blank lines, cells of a table row by blanks.
[[nodiscard]] std::string join_lines(const PageOutline& page, const std::vector<ArticleLine>& lines);

} // namespace dateline::indexer
