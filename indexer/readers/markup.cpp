#include "indexer/readers/markup.hpp"

#include <array>
#include <cstdint>
#include <utility>

#include "common/ascii.hpp"
#include "common/text.hpp"
#include "indexer/markup/windows_1252.hpp"

namespace dateline::indexer {
namespace {

constexpr std::array<std::pair<std::string_view, char>, 5> named{
    {{"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}}};

/// Appends the character of a reference (without & and ;); false if it is unknown.
bool append_reference(std::string& out, std::string_view reference) {
    for (const auto& [name, character] : named) {
        if (reference == name) {
            out.push_back(character);
            return true;
        }
    }
    if (reference.size() < 2 || reference.front() != '#') return false;
    reference.remove_prefix(1);
    const int base = reference.front() == 'x' || reference.front() == 'X' ? 16 : 10;
    if (base == 16) reference.remove_prefix(1);
    std::uint32_t value = 0;
    if (!read_number(reference, value, base)) return false;
    append_utf8(out, without_c1_control(value));
    return true;
}

} // namespace

std::string decode_references(std::string_view text) {
    constexpr std::size_t longest = 10;
    std::string out;
    out.reserve(text.size());
    for (std::size_t pos = 0; pos < text.size();) {
        const std::size_t end =
            text[pos] == '&' ? text.substr(pos, longest).find(';') : std::string_view::npos;
        if (end != std::string_view::npos && append_reference(out, text.substr(pos + 1, end - 1))) {
            pos += end + 1;
        } else {
            out.push_back(text[pos++]);
        }
    }
    return drop_controls(out);
}

Element find_element(std::string_view text, std::string_view name) {
    const std::string opening = "<" + std::string(name);
    std::size_t begin = text.find(opening);
    while (begin != std::string_view::npos && begin + opening.size() < text.size() &&
           text[begin + opening.size()] != '>' && text[begin + opening.size()] != ' ') {
        begin = text.find(opening, begin + 1); // <TEXT> is not the end of <TEXTURE>
    }
    const std::size_t close = begin == std::string_view::npos ? begin : text.find('>', begin);
    if (close == std::string_view::npos) return {};
    Element element;
    element.found = true;
    element.attributes = text.substr(begin + opening.size(), close - begin - opening.size());
    element.content = text.substr(close + 1);
    element.content = element.content.substr(0, element.content.find("</" + std::string(name) + ">"));
    return element;
}

std::string_view attribute(std::string_view attributes, std::string_view name) {
    const std::string opening = std::string(name) + "=\"";
    const std::size_t begin = attributes.find(opening);
    if (begin == std::string_view::npos) return {};
    const std::string_view value = attributes.substr(begin + opening.size());
    return value.substr(0, value.find('"'));
}

} // namespace dateline::indexer
