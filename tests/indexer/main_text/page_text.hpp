/// Pages and paragraphs for the tests of the main text.
#pragma once

#include <string>
#include <string_view>

#include "indexer/html/main_text.hpp"
#include "indexer/markup/tree.hpp"

namespace dateline::indexer {

inline const std::string first_paragraph = "The harbour board agreed on Tuesday to deepen the eastern "
                                           "channel, ending a dispute that had lasted nine years.";
inline const std::string second_paragraph = "Dredging begins in March, said the board's engineer, and should "
                                            "be done before the autumn storms reach the coast.";
inline const std::string third_paragraph =
    "Fishermen had feared for the oyster beds; the board promised to move the spoil thirty miles out to sea.";

/// The three paragraphs as the main text gives them.
inline const std::string three_paragraphs =
    first_paragraph + "\n\n" + second_paragraph + "\n\n" + third_paragraph;

/// The three paragraphs as <p> elements.
inline const std::string three_elements =
    "<p>" + first_paragraph + "</p><p>" + second_paragraph + "</p><p>" + third_paragraph + "</p>";

inline std::string text_of_page(std::string_view html, const MainTextHints& hints = {}) {
    return main_text(Document::parse_html(html), hints);
}

inline bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

} // namespace dateline::indexer
