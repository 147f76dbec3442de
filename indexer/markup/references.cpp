#include "indexer/markup/references.hpp"

#include <algorithm>
#include <cstdint>

#include <libxml/HTMLparser.h>

#include "common/ascii.hpp"
#include "common/text.hpp"
#include "indexer/markup/windows_1252.hpp"

namespace dateline::indexer {
namespace {

/// The number in a reference, without "&" and ";" ("#146", "#x92"); nothing if it is none.
std::optional<std::uint32_t> number_in(std::string_view name) {
    if (name.size() < 2 || name.front() != '#') return std::nullopt;
    const bool hex = name[1] == 'x' || name[1] == 'X';
    const std::string_view digits = name.substr(hex ? 2 : 1);
    std::uint32_t number = 0;
    if (!read_number(digits, number, hex ? 16 : 10)) return std::nullopt;
    return number;
}

/// The character of windows-1252 that a reference by number stands for; nothing for all others.
std::optional<char32_t> control_reference(std::string_view name) {
    const std::optional<std::uint32_t> number = number_in(name);
    if (!number || without_c1_control(*number) == *number) return std::nullopt;
    return without_c1_control(*number);
}

/// True for what XML itself defines after an ampersand: five names, and numbers.
bool is_xml_reference(std::string_view name) {
    if (name == "lt" || name == "gt" || name == "amp" || name == "quot" || name == "apos") return true;
    if (name.size() < 2 || name.front() != '#') return false;
    const bool hex = name[1] == 'x';
    const std::string_view digits = name.substr(hex ? 2 : 1);
    return !digits.empty() &&
           digits.find_first_not_of(hex ? "0123456789abcdefABCDEF" : "0123456789") == std::string_view::npos;
}

void append_reference(std::string& out, std::string_view name) {
    if (const std::optional<char32_t> character = control_reference(name)) {
        append_utf8(out, *character);
        return;
    }
    if (is_xml_reference(name)) {
        out.append("&").append(name).append(";");
        return;
    }
    const std::string zero_ended(name);
    // NOLINTNEXTLINE(*-reinterpret-cast): xmlChar is a byte of UTF-8
    const auto* found = htmlEntityLookup(reinterpret_cast<const xmlChar*>(zero_ended.c_str()));
    if (found != nullptr) {
        append_utf8(out, found->value);
    } else {
        out.append("&amp;").append(name).append(";");
    }
}

} // namespace

std::optional<std::string> mend_html_references(std::string_view html) {
    constexpr std::size_t longest = 8; // "&#x0092;"
    std::string out;
    std::size_t done = 0;
    for (std::size_t pos = html.find("&#"); pos != std::string_view::npos; pos = html.find("&#", pos + 2)) {
        const std::size_t end = html.substr(pos, longest).find(';');
        if (end == std::string_view::npos) continue;
        const std::optional<char32_t> character = control_reference(html.substr(pos + 1, end - 1));
        if (!character) continue;
        out.append(html.substr(done, pos - done));
        append_utf8(out, *character);
        done = pos + end + 1;
    }
    if (done == 0) return std::nullopt;
    out.append(html.substr(done));
    return out;
}

std::string mend_xml_references(std::string_view xml) {
    constexpr std::size_t longest_name = 10;
    constexpr std::string_view cdata = "<![CDATA[";
    std::string out;
    out.reserve(xml.size() + xml.size() / 64);
    for (std::size_t pos = 0; pos < xml.size();) {
        const std::size_t special = std::min(xml.find_first_of("&<", pos), xml.size());
        out.append(xml.substr(pos, special - pos));
        pos = special;
        if (pos == xml.size()) break;
        if (xml.substr(pos, cdata.size()) == cdata) {
            const std::size_t close = xml.find("]]>", pos);
            const std::size_t end = close == std::string_view::npos ? xml.size() : close + 3;
            out.append(xml.substr(pos, end - pos));
            pos = end;
        } else if (xml[pos] == '<') {
            out.push_back(xml[pos++]);
        } else {
            const std::size_t end = xml.substr(pos, longest_name).find(';');
            const std::string_view name =
                end == std::string_view::npos ? std::string_view() : xml.substr(pos + 1, end - 1);
            if (name.empty() || name.find_first_of(" <>&\"'\n") != std::string_view::npos) {
                out.append("&amp;");
                ++pos;
            } else {
                append_reference(out, name);
                pos += end + 1;
            }
        }
    }
    return out;
}

} // namespace dateline::indexer
