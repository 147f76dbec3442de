#include "indexer/markup/url.hpp"

#include <memory>

#include <libxml/uri.h>
#include <libxml/xmlmemory.h>

#include "common/text.hpp"

namespace dateline::indexer {
namespace {

constexpr std::size_t longest_address = 8192; // what browsers and servers take; longer ones are no addresses

struct Free {
    void operator()(xmlChar* text) const { xmlFree(text); }
};

} // namespace

bool is_web_address(std::string_view text) {
    text = trim(text);
    const std::size_t colon = text.find("://");
    if (colon == std::string_view::npos || text.find_first_of(" \t\r\n") != std::string_view::npos)
        return false;
    const std::string_view scheme = text.substr(0, colon);
    return (equal_ignoring_case(scheme, "http") || equal_ignoring_case(scheme, "https")) &&
           text.size() > colon + 3;
}

std::string absolute_url(std::string_view reference, std::string_view base) {
    reference = trim(reference);
    base = trim(base);
    if (reference.empty() || base.empty() || is_web_address(reference) ||
        reference.size() > longest_address || base.size() > longest_address)
        return std::string(reference);
    const std::string reference_text(reference);
    const std::string base_text(base);
    // NOLINTBEGIN(*-reinterpret-cast): xmlChar is a byte of UTF-8
    const std::unique_ptr<xmlChar, Free> joined(
        xmlBuildURI(reinterpret_cast<const xmlChar*>(reference_text.c_str()),
                    reinterpret_cast<const xmlChar*>(base_text.c_str())));
    return joined ? reinterpret_cast<const char*>(joined.get()) : reference_text;
    // NOLINTEND(*-reinterpret-cast)
}

} // namespace dateline::indexer
