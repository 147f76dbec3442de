#include "indexer/readers/xml/prolog.hpp"

namespace dateline::indexer {
namespace {

constexpr auto none = std::string_view::npos;

bool begins(std::string_view text, std::string_view beginning) {
    return text.substr(0, beginning.size()) == beginning;
}

/// Where `mark` ends in `text`; if it is missing, where the first ">" does.
std::size_t after_mark(std::string_view text, std::string_view mark) {
    std::size_t at = text.find(mark);
    if (at != none) return at + mark.size();
    at = text.find('>');
    return at == none ? none : at + 1;
}

/// End of a declaration "<!...>"; what is quoted does not count.
std::size_t after_declaration(std::string_view text) {
    char quote = '\0';
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>' || c == '[') { // definitions are declarations of their own
            return i + 1;
        }
    }
    const std::size_t close = text.find('>');
    return close == none ? none : close + 1;
}

} // namespace

std::size_t root_begin(std::string_view xml) {
    for (std::size_t open = xml.find('<'); open != none; open = xml.find('<', open)) {
        const std::string_view rest = xml.substr(open);
        std::size_t step = none;
        if (begins(rest, "<!--")) {
            step = after_mark(rest, "-->");
        } else if (begins(rest, "<?")) {
            step = after_mark(rest, "?>");
        } else if (begins(rest, "<!")) {
            step = after_declaration(rest);
        } else {
            return open;
        }
        if (step == none) return none;
        open += step;
    }
    return none;
}

std::string_view root_tag(std::string_view xml) {
    const std::size_t open = root_begin(xml);
    if (open == none) return {};
    const std::string_view rest = xml.substr(open + 1);
    return rest.substr(0, rest.find('>'));
}

} // namespace dateline::indexer
