/// Values of fields as text: scrapers leave HTML in them.
#pragma once

#include <string>
#include <string_view>

namespace dateline::indexer {

/// True if there is a tag of HTML ("<p>", "</a>", "<br/>") or a character reference ("&nbsp;", "&#8217;").
[[nodiscard]] bool holds_markup(std::string_view text);

/// The text of a body: HTML becomes paragraphs parted by blank lines; text without markup stays as it is.
/// Where the paragraphs are parted by line breaks and only marked up inside, the line breaks count. Text is
/// UTF-8.
[[nodiscard]] std::string body_of_field(std::string text);

/// True if a line of white space stands between two others.
[[nodiscard]] bool has_blank_line(std::string_view text);

/// The text of a headline or a name: one line, without markup.
[[nodiscard]] std::string line_of_field(std::string text);

/// A byline without the word "By" before it.
[[nodiscard]] std::string byline_of_field(std::string text);

} // namespace dateline::indexer
