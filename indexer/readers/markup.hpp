/// Character references and controls of the old wire formats.
#pragma once

#include <string>
#include <string_view>

namespace dateline::indexer {

/// Replaces &lt; &gt; &amp; &quot; &apos; and numeric references by their characters (128 to 159 by those of
/// windows-1252), and drops control characters (written out or as references) except tab and line feed.
/// Unknown references stay.
[[nodiscard]] std::string decode_references(std::string_view text);

/// What stands between `<name` ... `>` and `</name>`, the first time; nothing if the opening tag is missing,
/// all to the end if the closing one is. Pure.
struct Element {
    bool found = false;
    std::string_view attributes; ///< inside the opening tag
    std::string_view content;
};
[[nodiscard]] Element find_element(std::string_view text, std::string_view name);

/// Value of `name="value"`; empty if missing.
[[nodiscard]] std::string_view attribute(std::string_view attributes, std::string_view name);

} // namespace dateline::indexer
