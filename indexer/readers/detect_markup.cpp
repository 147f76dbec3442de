// Which markup language a text is in, and what vocabulary.
#include <algorithm>
#include <array>
#include <string>

#include "common/text.hpp"
#include "indexer/readers/detect_kinds.hpp"

namespace dateline::indexer {
namespace {

/// Name of the first element after declarations and comments, in lower case; "html" for what a document type
/// declares as such, unless it begins as a feed: some feeds carry the document type of a page.
std::string root_element(std::string_view text) {
    bool declared_html = false;
    for (;;) {
        const std::size_t open = text.find('<');
        if (open == std::string_view::npos) break;
        text = text.substr(open);
        declared_html = declared_html || starts_with_any_case(text, "<!doctype html");
        const bool comment = text.substr(0, 4) == "<!--";
        const bool declaration = text.size() > 1 && (text[1] == '?' || text[1] == '!');
        if (!declaration) {
            std::string first = to_lower_ascii(text.substr(1, text.find_first_of(" \t\r\n/>", 1) - 1));
            const bool feed = first == "rss" || first == "feed" || first == "rdf:rdf";
            return declared_html && !feed ? "html" : first;
        }
        const std::size_t close = text.find(comment ? "-->" : ">");
        if (close == std::string_view::npos) break;
        text = text.substr(close + 1);
    }
    return declared_html ? "html" : "";
}

/// Elements that pieces of pages begin with, and records of XML do not.
bool begins_piece(std::string_view root) {
    constexpr std::array<std::string_view, 11> elements{"meta", "script", "link", "base",  "style", "div",
                                                        "p",    "h1",     "h2",   "table", "span"};
    return std::find(elements.begin(), elements.end(), root) != elements.end();
}

} // namespace

Detection detect_markup(std::string_view text) {
    if (starts_with_any_case(text, "<!DOCTYPE lewis") || starts_with_any_case(text, "<REUTERS"))
        return {Format::reuters_sgml, ',', {}};
    const std::string root = root_element(text);
    // Before XML: a page has elements by the names of records, too ("article", "title", "body").
    if (root == "html" || root == "head" || root == "body" || begins_piece(root))
        return {Format::html, ',', {}};
    if (const XmlKind kind = find_xml_kind(text); kind != XmlKind::unknown) {
        if (!refusal(kind).empty()) return refused(refusal(kind));
        return {.format = Format::xml, .xml = kind};
    }
    if (root == "doc" || root == "docstream") return {.format = Format::trec_sgml};
    const bool named = !root.empty() && ((root.front() >= 'a' && root.front() <= 'z') || root.front() == '_');
    if (starts_with_any_case(text, "<?xml") || (named && text.find('>') != std::string_view::npos))
        return refused("XML");
    const std::string_view seen = trim(text);
    if (root.empty() && seen.size() > 6 && seen.substr(seen.size() - 3) == "-->")
        return refused("XML without an element");
    return {Format::text, ',', {}};
}

} // namespace dateline::indexer
