#include "indexer/readers/agency/plain_story.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "common/text.hpp"
#include "indexer/readers/agency/wire_text.hpp"
#include "indexer/readers/field_names.hpp"
#include "indexer/readers/xml/fields.hpp"

namespace dateline::indexer {
namespace {

constexpr std::array<std::string_view, 10> record_elements{"RBNews",    "newsitem", "article", "Article",
                                                           "ARTICLE",   "story",    "Story",   "newsarticle",
                                                           "news_item", "post"};

/// Names beside those that JSON has; in lower case.
constexpr std::array<std::pair<std::string_view, std::string_view>, 16> more_names{
    {{"newsid", "id"},
     {"itemid", "id"},
     {"articleid", "id"},
     {"publishdate", "published"},
     {"pubdate", "published"},
     {"created", "published"},
     {"origin", "source"},
     {"provider", "source"},
     {"agency", "source"},
     {"town", "dateline"},
     {"dateline", "dateline"},
     {"city", "dateline"},
     {"story", "text"},
     {"bodytext", "text"},
     {"subtitle", "lead"},
     {"contentshort", "lead"}}};

std::string_view meaning(std::string_view name) {
    const std::string lower = to_lower_ascii(name);
    const auto* found = std::find_if(more_names.begin(), more_names.end(),
                                     [&](const auto& row) { return row.first == lower; });
    return found == more_names.end() ? field_of(name) : found->second;
}

std::string marked_text(Node node) {
    const Node inside = node.first_child();
    const bool has_elements = inside && (inside.is_element() || inside.next_sibling());
    return has_elements ? wire_text(node) : readable_text(inner_text(node));
}

/// "Ritzau" of "/ritzau/": slashes and blanks around a name say nothing.
std::string without_slashes(std::string_view name) {
    while (!name.empty() && (name.front() == '/' || name.front() == ' '))
        name.remove_prefix(1);
    while (!name.empty() && (name.back() == '/' || name.back() == ' '))
        name.remove_suffix(1);
    return std::string(name);
}

void add_meaning(std::string_view field, Node node, std::string& text, std::string& lead, RawItem& item) {
    if (field == "text") {
        std::string found = marked_text(node);
        if (found.size() > text.size()) text = std::move(found);
    } else if (field == "lead") {
        if (lead.empty()) lead = marked_text(node);
    } else if (field == "published") {
        add_field(item, field, line_text(node));
    } else if (repeats(field)) {
        add_field(item, field, readable_line(inner_text(node)));
    } else if (field == "byline") {
        set_value(item, field, without_by(readable_line(inner_text(node))));
    } else {
        std::string value = readable_line(inner_text(node));
        set_value(item, field, field == "source" ? without_slashes(value) : std::move(value));
    }
}

class PlainStoryForm : public XmlForm {
  public:
    [[nodiscard]] std::vector<std::string> record_names() const override {
        return {record_elements.begin(), record_elements.end()};
    }
    void read_head(Node /*root*/, std::string_view /*url*/) override {}
    [[nodiscard]] std::string read_record(Node record, RawItem& item) override;
    [[nodiscard]] std::string_view nothing_reason() const override { return "XML without articles"; }
};

std::string PlainStoryForm::read_record(Node record, RawItem& item) {
    std::string text;
    std::string lead;
    // Fields may lie in a group ("head", "metadata"), but not inside of the text.
    for (Node node = record.next_in(record); node;) {
        const std::string_view field = node.is_element() ? meaning(node.local_name()) : std::string_view();
        const bool group = field.empty() || (field != "text" && node.first_child().is_element());
        if (!field.empty()) add_meaning(field, node, text, lead, item);
        node = group ? node.next_in(record) : node.next_after(record);
    }
    for (const std::string_view name : {"id", "itemid", "url", "date", "title"})
        if (const std::string_view field = meaning(name);
            item.fields.find(field) == item.fields.end() && field != "text")
            add_field(item, field, squeeze(record.attribute(name)));
    set_value(item, "language", std::string(inherited_attribute(record, "xml:lang")));
    if (const auto title = item.fields.find("title"); title == item.fields.end()) {
        set_value(item, "title", line_text(record.find("headline")));
    }
    item.body = text.empty() ? std::move(lead) : std::move(text);
    item.lines_are_paragraphs = item.body.find("\n\n") == std::string::npos;
    return {};
}

bool has_element(std::string_view head, std::string_view name) {
    const std::string opening = "<" + std::string(name);
    for (std::size_t at = head.find(opening); at != std::string_view::npos; at = head.find(opening, at + 1)) {
        const std::string_view after = head.substr(at + opening.size(), 1);
        if (after == ">" || after == " " || after == "\n" || after == "\r" || after == "\t") return true;
    }
    return false;
}

} // namespace

bool has_plain_stories(std::string_view head) {
    const auto any = [&](std::initializer_list<std::string_view> names) {
        return std::any_of(names.begin(), names.end(),
                           [&](std::string_view name) { return has_element(head, name); });
    };
    return std::any_of(record_elements.begin(), record_elements.end(),
                       [&](std::string_view name) { return has_element(head, name); }) &&
           any({"title", "Title", "TITLE", "headline", "Headline", "HEADLINE"}) &&
           any({"text", "Text", "TEXT", "body", "Body", "BODY", "content", "Content"});
}

std::unique_ptr<XmlForm> plain_story_form() {
    return std::make_unique<PlainStoryForm>();
}

} // namespace dateline::indexer
