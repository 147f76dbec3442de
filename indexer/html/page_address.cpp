#include "indexer/html/page_address.hpp"

#include <algorithm>

#include "common/canonical_url.hpp"
#include "common/text.hpp"
#include "indexer/markup/url.hpp"

namespace dateline::indexer {
namespace {

constexpr std::size_t longest_address = 2000; // bytes; what browsers and servers agree on

bool has_bad_character(std::string_view address) {
    return std::any_of(address.begin(), address.end(), [](char c) {
        return static_cast<unsigned char>(c) <= 0x20 || c == '<' || c == '>' || c == '"' || c == '\\' ||
               c == 0x7F;
    });
}

} // namespace

std::string resolve_address(std::string_view base, std::string_view reference) {
    reference = trim(reference);
    std::string address = absolute_url(reference.substr(0, reference.find('#')), base);
    if (!is_web_address(address) || address.size() > longest_address || has_bad_character(address) ||
        host_of(address).empty())
        return {};
    return address;
}

std::string_view saved_from(std::string_view html) {
    constexpr std::size_t reach = 4096; // browsers write the note above or right below the doctype
    constexpr std::string_view note = "saved from url=(";
    const std::string_view head = html.substr(0, reach);
    const std::size_t at = head.find(note);
    if (at == std::string_view::npos) return {};
    const std::string_view rest = head.substr(at + note.size());
    const std::size_t close = rest.find(')');
    if (close > 8) return {}; // also where there is none
    const std::string_view address = rest.substr(close + 1);
    return trim(address.substr(0, address.find_first_of(" \t\r\n>")));
}

std::string page_address(const PageFacts& facts, std::string_view linked, std::string_view fetched) {
    const std::string base = resolve_address(fetched, facts.base);
    const std::string_view from = base.empty() ? fetched : std::string_view(base);
    const bool fetched_home = !fetched.empty() && is_home_page(fetched);
    for (const std::string_view reference :
         {facts.canonical, meta_content(facts, {"og:url", "twitter:url"}), linked}) {
        std::string address = resolve_address(from, reference);
        if (!address.empty() && (fetched_home || !is_home_page(address))) return address;
    }
    return resolve_address({}, fetched);
}

} // namespace dateline::indexer
