#include "searcher/render/style.hpp"

#include <algorithm>

#include "common/log.hpp"
#include "common/text.hpp"

namespace dateline::searcher {
namespace {

constexpr std::string_view reset = "\x1b[0m";

std::string_view code_of(Ink ink) {
    switch (ink) {
    case Ink::bold:
        return "\x1b[1m";
    case Ink::dim:
        return "\x1b[2m";
    case Ink::match:
        return "\x1b[1;31m";
    case Ink::place:
        return "\x1b[36m";
    }
    return reset;
}

bool starts_character(std::string_view text, std::size_t pos) {
    return pos >= text.size() || (static_cast<unsigned char>(text[pos]) & 0xC0U) != 0x80U;
}

} // namespace

std::string painted(std::string_view text, Ink ink, const TextStyle& style) {
    if (!style.colour || text.empty()) return std::string(text);
    return std::string(code_of(ink)).append(text).append(reset);
}

std::string quoted_list(const std::vector<std::string>& texts) {
    std::string list;
    for (const std::string& text : texts)
        list += (list.empty() ? "\"" : ", \"") + printable(text) + '"';
    return list;
}

std::string with_marks(std::string_view text, const std::vector<ByteRange>& ranges, const TextStyle& style) {
    std::string out;
    std::size_t done = 0;
    for (const ByteRange& range : ranges) {
        const std::size_t end = std::min(range.end, text.size());
        const bool usable = range.begin >= done && range.begin < end && starts_character(text, range.begin) &&
                            starts_character(text, end);
        if (!usable) continue;
        out += printable(text.substr(done, range.begin - done));
        out += painted(printable(text.substr(range.begin, end - range.begin)), Ink::match, style);
        done = end;
    }
    return out + printable(text.substr(done));
}

std::string evidence_text(const Evidence& evidence, const TextStyle& style) {
    if (evidence.sentence.empty()) return {};
    std::string text = evidence.cut_before ? ": \"... " : ": \"";
    text += with_marks(evidence.sentence, {{evidence.begin, evidence.end}}, style);
    return text + (evidence.cut_behind ? " ...\"" : "\"");
}

std::size_t columns_of(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t pos = 0; pos < text.size(); ++pos) {
        if (text[pos] == '\x1b') {
            pos = std::min(text.find('m', pos), text.size() - 1);
        } else if (starts_character(text, pos)) {
            ++columns;
        }
    }
    return columns;
}

std::string wrapped(std::string_view text, std::size_t indent, const TextStyle& style) {
    const std::string margin(indent, ' ');
    if (style.width == 0) return margin + std::string(text) + '\n';
    std::string out;
    std::size_t column = 0;
    for (const std::string_view word : split(text, ' ')) {
        const std::size_t wide = columns_of(word);
        if (column > 0 && column + 1 + wide > style.width) {
            out += '\n';
            column = 0;
        }
        out += column == 0 ? margin : " ";
        out += word;
        column += (column == 0 ? indent : 1) + wide;
    }
    return out + '\n';
}

} // namespace dateline::searcher
