#include "indexer/readers/xml/xml_kind.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "common/text.hpp"
#include "indexer/readers/agency/newsml_1.hpp"
#include "indexer/readers/agency/newsml_g2.hpp"
#include "indexer/readers/agency/nitf.hpp"
#include "indexer/readers/agency/plain_story.hpp"
#include "indexer/readers/xml/feed.hpp"
#include "indexer/readers/xml/mediawiki.hpp"
#include "indexer/readers/xml/prolog.hpp"
#include "indexer/readers/xml/sitemap.hpp"

namespace dateline::indexer {
namespace {

struct RootName {
    std::string_view name; // without prefix, ASCII case ignored
    XmlKind kind;
};

constexpr std::array<RootName, 16> roots{{{"rss", XmlKind::feed},
                                          {"feed", XmlKind::feed},
                                          {"rdf", XmlKind::feed},
                                          {"channel", XmlKind::feed},
                                          {"entry", XmlKind::feed},
                                          {"urlset", XmlKind::sitemap},
                                          {"sitemapindex", XmlKind::sitemap_index},
                                          {"nitf", XmlKind::nitf},
                                          {"mediawiki", XmlKind::mediawiki},
                                          {"newsml", XmlKind::newsml_1},
                                          {"newsmessage", XmlKind::newsml_g2},
                                          {"packageitem", XmlKind::newsml_g2},
                                          {"conceptitem", XmlKind::newsml_g2},
                                          {"knowledgeitem", XmlKind::newsml_g2},
                                          {"planningitem", XmlKind::newsml_g2},
                                          {"catalogitem", XmlKind::newsml_g2}}};

std::string_view local_root_name(std::string_view tag) {
    std::string_view name = tag.substr(0, tag.find_first_of(" \t\r\n/"));
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

} // namespace

XmlKind find_xml_kind(std::string_view head) {
    const std::string_view name = local_root_name(root_tag(head));
    if (name == "newsItem") return XmlKind::newsml_g2; // "newsitem" is another format
    const auto* root = std::find_if(roots.begin(), roots.end(),
                                    [&](const RootName& row) { return equal_ignoring_case(row.name, name); });
    if (root == roots.end()) {
        if (!name.empty() && has_plain_stories(head)) return XmlKind::plain_stories;
        return XmlKind::unknown;
    }
    return root->kind == XmlKind::sitemap && has_news(head) ? XmlKind::news_sitemap : root->kind;
}

std::string_view refusal(XmlKind kind) {
    if (kind == XmlKind::sitemap) return "sitemap without news";
    if (kind == XmlKind::sitemap_index) return "index of sitemaps";
    return {};
}

std::unique_ptr<XmlForm> form_of(XmlKind kind) {
    switch (kind) {
    case XmlKind::news_sitemap:
        return sitemap_form();
    case XmlKind::nitf:
        return nitf_form();
    case XmlKind::newsml_g2:
        return newsml_g2_form();
    case XmlKind::newsml_1:
        return newsml_1_form();
    case XmlKind::plain_stories:
        return plain_story_form();
    case XmlKind::mediawiki:
        return mediawiki_form();
    default:
        return feed_form();
    }
}

} // namespace dateline::indexer
