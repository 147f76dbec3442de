#include "indexer/readers/xml/sitemap.hpp"

#include <string>
#include <vector>

#include "indexer/readers/field_names.hpp"
#include "indexer/readers/xml/fields.hpp"

namespace dateline::indexer {
namespace {

class SitemapForm : public XmlForm {
  public:
    [[nodiscard]] std::vector<std::string> record_names() const override { return {"url"}; }
    void read_head(Node /*root*/, std::string_view /*url*/) override {}
    [[nodiscard]] std::string read_record(Node record, RawItem& item) override {
        const Node news = local_child(record, "news");
        if (!news) return "sitemap entry without news";
        const Node publication = local_child(news, "publication");
        set_value(item, "title", readable_line(inner_text(local_child(news, "title"))));
        set_value(item, "url", line_text(local_child(record, "loc")));
        set_value(item, "source", readable_line(inner_text(local_child(publication, "name"))));
        set_value(item, "language", line_text(local_child(publication, "language")));
        add_field(item, "published", line_text(local_child(news, "publication_date")));
        add_field(item, "topics", readable_line(inner_text(local_child(news, "keywords"))));
        return {};
    }
    [[nodiscard]] std::string_view nothing_reason() const override { return "sitemap without addresses"; }
};

} // namespace

std::unique_ptr<XmlForm> sitemap_form() {
    return std::make_unique<SitemapForm>();
}

bool has_news(std::string_view sitemap) {
    return sitemap.find("sitemap-news") != std::string_view::npos ||
           sitemap.find("<news:") != std::string_view::npos;
}

} // namespace dateline::indexer
