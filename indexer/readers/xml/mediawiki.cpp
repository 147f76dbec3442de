#include "indexer/readers/xml/mediawiki.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text.hpp"
#include "indexer/readers/field_names.hpp"
#include "indexer/readers/xml/fields.hpp"
#include "indexer/readers/xml/wikitext.hpp"

namespace dateline::indexer {
namespace {

/// Address of a page, made like that of the main page, which the dump tells.
std::string page_url(std::string_view base, std::string title) {
    const std::size_t slash = base.rfind('/');
    if (slash == std::string_view::npos) return {};
    std::replace(title.begin(), title.end(), ' ', '_');
    return std::string(base.substr(0, slash + 1)) + title;
}

class MediawikiForm : public XmlForm {
  public:
    [[nodiscard]] std::vector<std::string> record_names() const override { return {"page"}; }
    void read_head(Node root, std::string_view /*url*/) override {
        const Node site = local_child(root, "siteinfo");
        source_ = line_text(local_child(site, "sitename"));
        base_ = line_text(local_child(site, "base"));
        language_ = root.attribute("xml:lang");
    }
    [[nodiscard]] std::string read_record(Node record, RawItem& item) override;
    [[nodiscard]] std::string_view nothing_reason() const override { return "wiki dump without pages"; }

  private:
    std::string source_;
    std::string base_;
    std::string language_;
};

std::string MediawikiForm::read_record(Node record, RawItem& item) {
    const std::string space = line_text(local_child(record, "ns"));
    if (!space.empty() && space != "0") return "wiki page beside the articles";
    const std::vector<Node> revisions = local_children(record, "revision");
    const Node revision = revisions.empty() ? Node() : revisions.back();
    WikiText page = read_wikitext(inner_text(local_child(revision, "text")));
    if (page.redirects || local_child(record, "redirect")) return "wiki page that redirects";
    std::string title = line_text(local_child(record, "title"));
    set_value(item, "url", page_url(base_, title));
    set_value(item, "title", std::move(title));
    set_value(item, "id", line_text(local_child(record, "id")));
    set_value(item, "source", source_);
    set_value(item, "language", language_);
    add_field(item, "published", page.date);
    add_field(item, "published", line_text(local_child(revision, "timestamp")));
    for (std::string& category : page.categories)
        add_value(item, "topics", std::move(category));
    item.body = std::move(page.text);
    return {};
}

} // namespace

std::unique_ptr<XmlForm> mediawiki_form() {
    return std::make_unique<MediawikiForm>();
}

} // namespace dateline::indexer
