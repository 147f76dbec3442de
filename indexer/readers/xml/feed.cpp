#include "indexer/readers/xml/feed.hpp"

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "indexer/readers/xml/feed_item.hpp"
#include "indexer/readers/xml/fields.hpp"

namespace dateline::indexer {
namespace {

/// Why an item of a WordPress export is no article; empty if it is one.
std::string wordpress_reason(Node record) {
    const std::string type = line_text(first_child(record, "wp:post_type"));
    const std::string status = line_text(first_child(record, "wp:status"));
    if (!type.empty() && type != "post" && type != "page") return fmt::format("WordPress: {:.40}", type);
    if (!status.empty() && status != "publish" && status != "inherit")
        return fmt::format("WordPress: {:.40}", status);
    return {};
}

class FeedForm : public XmlForm {
  public:
    [[nodiscard]] std::vector<std::string> record_names() const override { return {"item", "entry"}; }
    void read_head(Node root, std::string_view url) override { head_ = read_feed_head(root, url); }
    [[nodiscard]] std::string read_record(Node record, RawItem& item) override {
        std::string reason = wordpress_reason(record);
        if (reason.empty()) read_feed_item(record, head_, item);
        return reason;
    }
    [[nodiscard]] std::string_view nothing_reason() const override { return "feed without items"; }

  private:
    FeedHead head_;
};

} // namespace

std::unique_ptr<XmlForm> feed_form() {
    return std::make_unique<FeedForm>();
}

} // namespace dateline::indexer
