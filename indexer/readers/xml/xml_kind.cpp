#include "indexer/readers/xml/xml_kind.hpp"

#include <array>

#include "common/text.hpp"
#include "indexer/readers/xml/feed.hpp"
#include "indexer/readers/xml/prolog.hpp"

namespace dateline::indexer {
namespace {

struct RootName {
    std::string_view name; // lower case, without prefix
    XmlKind kind;
};

constexpr std::array<RootName, 4> roots{
    {{"rss", XmlKind::feed}, {"feed", XmlKind::feed}, {"rdf", XmlKind::feed}, {"channel", XmlKind::feed}}};

std::string local_root_name(std::string_view tag) {
    std::string_view name = tag.substr(0, tag.find_first_of(" \t\r\n/"));
    const std::size_t colon = name.find(':');
    if (colon != std::string_view::npos) name = name.substr(colon + 1);
    return to_lower_ascii(name);
}

} // namespace

XmlKind find_xml_kind(std::string_view text) {
    const std::string name = local_root_name(root_tag(text));
    for (const RootName& root : roots) {
        if (root.name == name) return root.kind;
    }
    return XmlKind::unknown;
}

std::unique_ptr<XmlForm> form_of(XmlKind /*kind*/) {
    return feed_form();
}

} // namespace dateline::indexer
