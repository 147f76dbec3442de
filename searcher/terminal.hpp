/// What the program's surroundings want: colour, width, a pager. The only place that asks the terminal.
#pragma once

#include <cstddef>
#include <string>

#include "searcher/options.hpp"

namespace dateline::searcher {

struct Terminal {
    bool output_is_terminal = false;
    bool colour = false;
    std::size_t width = 0;  ///< columns; 0 = do not wrap
    std::size_t height = 0; ///< lines
};

/// Looks at standard output, NO_COLOR, CLICOLOR_FORCE and TERM.
[[nodiscard]] Terminal look_at_terminal(ColourMode colour);

/// Writes text to standard output, through $DATELINE_PAGER, $PAGER or less when it is a terminal and the text
/// is higher than that. Returns false if the reader has gone (a closed pipe), which is not an error.
bool show(const std::string& text, const Terminal& terminal, bool pager);

} // namespace dateline::searcher
