#include "indexer/readers/xml/feed.hpp"

#include <string_view>
#include <utility>
#include <vector>

#include "indexer/readers/xml/feed_item.hpp"
#include "indexer/readers/xml/wordpress.hpp"

namespace dateline::indexer {
namespace {

class FeedForm : public XmlForm {
  public:
    [[nodiscard]] std::vector<std::string> record_names() const override { return {"item", "entry"}; }
    void read_head(Node root, std::string_view url) override {
        head_ = read_feed_head(root, url);
        authors_ = wordpress_authors(root);
    }
    [[nodiscard]] std::string read_record(Node record, RawItem& item) override {
        std::string reason = wordpress_reason(record);
        if (!reason.empty()) return reason;
        read_feed_item(record, head_, item);
        if (is_wordpress(record)) refine_wordpress(record, authors_, item);
        return {};
    }
    [[nodiscard]] std::string_view nothing_reason() const override { return "feed without items"; }

  private:
    FeedHead head_;
    WordpressAuthors authors_;
};

} // namespace

std::unique_ptr<XmlForm> feed_form() {
    return std::make_unique<FeedForm>();
}

} // namespace dateline::indexer
