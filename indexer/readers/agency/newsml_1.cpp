#include "indexer/readers/agency/newsml_1.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/text.hpp"
#include "indexer/readers/agency/nitf.hpp"
#include "indexer/readers/agency/wire_text.hpp"
#include "indexer/readers/field_names.hpp"
#include "indexer/readers/xml/fields.hpp"

namespace dateline::indexer {
namespace {

std::string formal_name(Node node) {
    return squeeze(node.attribute("FormalName"));
}

/// Text of the first element below with this name that has any.
std::string text_below(Node root, std::string_view element) {
    for (Node node = root.next_in(root); node; node = node.next_in(root)) {
        if (node.local_name() != element) continue;
        std::string text = line_text(node);
        if (!text.empty()) return text;
    }
    return {};
}

/// The longest text among all contents; pictures have their captions there.
std::string longest_content(Node record) {
    std::string longest;
    for (Node node = record.next_in(record); node;) {
        if (node.local_name() != "DataContent") {
            node = node.next_in(record);
            continue;
        }
        const Node nitf = node.find("nitf");
        std::string text = nitf ? nitf_text(nitf) : wire_text(node);
        if (text.size() > longest.size()) longest = std::move(text);
        node = node.next_after(record);
    }
    return longest;
}

/// "urn:newsml:afp.com:20140829T135002Z:TX-PAR-FXW86", as the public identifier without its revision.
std::string identity(Node record) {
    const Node identifier = record.find("NewsIdentifier");
    const std::string number = line_text(local_child(identifier, "NewsItemId"));
    if (number.empty()) return {};
    return fmt::format("urn:newsml:{}:{}:{}", line_text(local_child(identifier, "ProviderId")),
                       line_text(local_child(identifier, "DateId")), number);
}

/// Values of <Property FormalName="..."/> below a node.
std::vector<std::string> properties(Node root, std::string_view name) {
    std::vector<std::string> values;
    for (Node node = root.next_in(root); node; node = node.next_in(root)) {
        if (node.local_name() == "Property" && node.attribute("FormalName") == name)
            values.push_back(squeeze(node.attribute("Value")));
    }
    return values;
}

/// Keywords, genres that have a name, places that are neither the origin of the story nor codes.
void add_descriptions(Node record, RawItem& item) {
    for (std::string& keyword : properties(record, "Keyword"))
        add_value(item, "topics", std::move(keyword));
    for (std::string& keyword : properties(record, "KeywordLine"))
        add_value(item, "topics", std::move(keyword));
    for (Node node = record.next_in(record); node; node = node.next_in(record)) {
        if (node.local_name() == "KeywordLine") add_value(item, "topics", line_text(node));
        if (node.local_name() != "Location") continue;
        const bool origin = node.attribute("HowPresent") == "Origin";
        for (std::string& city : properties(node, "City")) {
            if (origin) {
                add_dateline_place(item, std::move(city));
            } else {
                add_value(item, "places", std::move(city));
            }
        }
    }
}

class Newsml1Form : public XmlForm {
  public:
    [[nodiscard]] std::vector<std::string> record_names() const override { return {"NewsItem"}; }
    void read_head(Node /*root*/, std::string_view /*url*/) override {}
    [[nodiscard]] std::string read_record(Node record, RawItem& item) override;
    [[nodiscard]] std::string_view nothing_reason() const override { return "NewsML without items"; }
};

std::string Newsml1Form::read_record(Node record, RawItem& item) {
    const Node management = record.find("NewsManagement");
    const std::string status = to_lower_ascii(formal_name(local_child(management, "Status")));
    if (status == "canceled" || status == "cancelled") return "withdrawn by the agency";
    item.body = longest_content(record);
    const std::string media = to_lower_ascii(formal_name(record.find("MediaType")));
    if (item.body.empty() && media != "text")
        return fmt::format("no text: {:.40} item", media.empty() ? "other" : media);
    item.scraped = true; // wire stories bring their own leftovers
    set_value(item, "title", text_below(record, "HeadLine"));
    set_value(item, "id", identity(record));
    set_value(item, "version", text_below(record, "RevisionId"));
    set_value(item, "source", formal_name(record.find("Provider").find("Party")));
    set_value(item, "source", text_below(record, "ProviderId"));
    add_field(item, "published", text_below(management, "ThisRevisionCreated"));
    add_field(item, "published", text_below(management, "FirstCreated"));
    add_field(item, "published", text_below(record, "DateId"));
    set_value(item, "byline", without_by(text_below(record, "ByLine")));
    set_value(item, "dateline", text_below(record, "DateLine"));
    set_value(item, "language", formal_name(record.find("DescriptiveMetadata").find("Language")));
    set_value(item, "language", std::string(record.attribute("xml:lang")));
    add_descriptions(record, item);
    return {};
}

} // namespace

std::unique_ptr<XmlForm> newsml_1_form() {
    return std::make_unique<Newsml1Form>();
}

} // namespace dateline::indexer
