#include "indexer/readers/agency/newsml_g2.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/ascii.hpp"
#include "common/text.hpp"
#include "indexer/readers/agency/nitf.hpp"
#include "indexer/readers/agency/wire_text.hpp"
#include "indexer/readers/field_names.hpp"
#include "indexer/readers/xml/fields.hpp"

namespace dateline::indexer {
namespace {

struct ItemKind {
    std::string_view element;
    std::string_view name; // as said to the user
};

/// Items that are about something else than one story.
constexpr std::array<ItemKind, 5> other_items{{{"packageItem", "package"},
                                               {"conceptItem", "concept item"},
                                               {"knowledgeItem", "knowledge item"},
                                               {"planningItem", "planning item"},
                                               {"catalogItem", "catalog item"}}};

/// Types of concepts (of the schemes cpnat, cptype and their kin) and our field; others are topics.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> concept_types{
    {{"person", "people"},
     {"organisation", "organisations"},
     {"organization", "organisations"},
     {"company", "organisations"},
     {"team", "organisations"},
     {"geoarea", "places"},
     {"poi", "places"},
     {"city", "places"},
     {"country", "places"},
     {"statprov", "places"},
     {"region", "places"},
     {"continent", "places"},
     {"area", "places"},
     {"5", "places"}}}; // of Reuters' own scheme

/// "text" of "ninat:text".
std::string_view code_value(std::string_view qcode) {
    const std::size_t colon = qcode.rfind(':');
    return colon == std::string_view::npos ? qcode : qcode.substr(colon + 1);
}

std::string_view code_of(Node node) {
    const std::string_view qcode = node.attribute("qcode");
    if (!qcode.empty()) return code_value(qcode);
    const std::string_view uri = node.attribute("uri");
    return uri.substr(uri.rfind('/') + 1);
}

/// Whether a language tag means the same language: "en" and "en-GB".
bool same_language(std::string_view a, std::string_view b) {
    return !a.empty() && equal_ignoring_case(a.substr(0, a.find('-')), b.substr(0, b.find('-')));
}

/// Name of a concept in the language of the item if there is one, else the first, else what stands as
/// literal.
std::string concept_name(Node node, std::string_view language) {
    std::string first;
    for (const Node name : local_children(node, "name")) {
        if (code_value(name.attribute("role")) == "mnemonic") continue;
        std::string text = line_text(name);
        if (text.empty()) continue;
        if (same_language(name.attribute("xml:lang"), language)) return text;
        if (first.empty()) first = std::move(text);
    }
    return first.empty() ? squeeze(node.attribute("literal")) : first;
}

std::string_view field_of_type(std::string_view type) {
    const std::string wanted = to_lower_ascii(code_value(type));
    const auto* found = std::find_if(concept_types.begin(), concept_types.end(),
                                     [&](const auto& row) { return row.first == wanted; });
    return found == concept_types.end() ? "topics" : found->second;
}

/// Names that an item tells apart from where it uses them, by the value of their code: agencies use several
/// schemes for one concept.
std::map<std::string_view, std::string> asserted_names(Node record, std::string_view language) {
    std::map<std::string_view, std::string> names;
    for (const Node assert : local_children(record, "assert"))
        names.emplace(code_of(assert), concept_name(assert, language));
    return names;
}

void add_concepts(Node record, Node content, std::string_view language, RawItem& item) {
    const std::map<std::string_view, std::string> asserted = asserted_names(record, language);
    for (const Node subject : local_children(content, "subject")) {
        std::string name = concept_name(subject, language);
        if (const auto found = asserted.find(code_of(subject)); name.empty() && found != asserted.end())
            name = found->second;
        if (count_code_points(name) > 1) // codes of one letter are no names
            add_value(item, field_of_type(subject.attribute("type")), std::move(name));
    }
    for (const Node keyword : local_children(content, "keyword"))
        add_value(item, "topics", line_text(keyword));
}

std::string headline(Node content, Node item_meta) {
    std::string below;
    for (const Node node : local_children(content, "headline")) {
        std::string text = line_text(node);
        if (code_value(node.attribute("role")) != "subHeadline" && !text.empty()) return text;
        if (below.empty()) below = std::move(text);
    }
    const std::string title = line_text(local_child(item_meta, "title"));
    return title.empty() ? below : title;
}

/// The place a story comes from. Some agencies put the time there.
std::string dateline(Node content, std::string_view language) {
    std::string given = line_text(local_child(content, "dateline"));
    const bool time = !given.empty() && is_digit(given.front());
    return given.empty() || time ? concept_name(local_child(content, "located"), language) : given;
}

std::string byline(Node content, std::string_view language) {
    for (const Node by : local_children(content, "by")) {
        std::string name = without_by(line_text(by));
        if (!name.empty()) return name;
    }
    for (const Node creator : local_children(content, "creator")) {
        std::string name = concept_name(creator, language);
        const bool person = local_child(creator, "name") && name.find(' ') != std::string::npos;
        if (person && field_of_type(creator.attribute("type")) != "organisations") return name;
    }
    return {};
}

void add_source(Node record, Node content, Node item_meta, std::string_view language, RawItem& item) {
    for (const Node source : local_children(content, "infoSource"))
        set_value(item, "source", concept_name(source, language));
    set_value(item, "source", concept_name(local_child(item_meta, "provider"), language));
    set_value(item, "source", line_text(local_child(content, "creditline")));
    const Node rights = local_child(record, "rightsInfo");
    set_value(item, "source", concept_name(local_child(rights, "copyrightHolder"), language));
    set_value(item, "source", std::string(code_of(local_child(item_meta, "provider"))));
}

/// The story in one part of the content; nothing if the part is something else than a story.
std::string part_text(Node part) {
    if (part.local_name() == "inlineData") {
        if (part.has_attribute("encoding")) return {}; // base64
        std::string text = inner_text(part);
        if (!looks_like_html(text)) return text;
        const Document page = Document::parse_html(text);
        return wire_text(page.root());
    }
    if (const Node nitf = part.find("nitf")) return nitf_text(nitf);
    for (const std::string_view element : {"body", "html", "article", "section", "div", "p"}) {
        if (const Node found = part.find(element)) return wire_text(element == "p" ? part : found);
    }
    return {};
}

/// Takes the longest story, and what NITF says beside it.
void add_text(Node record, RawItem& item) {
    Node longest;
    for (const Node set : local_children(record, "contentSet")) {
        for (Node part = set.first_child(); part; part = part.next_sibling()) {
            if (part.local_name() != "inlineXML" && part.local_name() != "inlineData") continue;
            std::string text = part_text(part);
            if (trim(text).size() <= item.body.size()) continue;
            item.body = std::move(text);
            longest = part;
        }
    }
    item.lines_are_paragraphs =
        longest.local_name() == "inlineData" && item.body.find("\n\n") == std::string::npos;
}

std::string status_reason(Node item_meta) {
    const std::string_view status = code_of(local_child(item_meta, "pubStatus"));
    if (status == "canceled" || status == "cancelled") return "withdrawn by the agency";
    if (status == "withheld") return "withheld by the agency";
    return {};
}

class NewsmlG2Form : public XmlForm {
  public:
    [[nodiscard]] std::vector<std::string> record_names() const override {
        std::vector<std::string> names{"newsItem"};
        for (const ItemKind& kind : other_items)
            names.emplace_back(kind.element);
        return names;
    }
    void read_head(Node /*root*/, std::string_view /*url*/) override {}
    [[nodiscard]] std::string read_record(Node record, RawItem& item) override;
    [[nodiscard]] std::string_view nothing_reason() const override { return "NewsML-G2 without items"; }
};

std::string NewsmlG2Form::read_record(Node record, RawItem& item) {
    for (const ItemKind& kind : other_items) {
        if (record.local_name() == kind.element) return fmt::format("no text: {}", kind.name);
    }
    const Node item_meta = local_child(record, "itemMeta");
    const Node content = local_child(record, "contentMeta");
    if (std::string reason = status_reason(item_meta); !reason.empty()) return reason;
    add_text(record, item);
    const std::string_view item_class = code_of(local_child(item_meta, "itemClass"));
    if (item.body.empty() && item_class != "text")
        return fmt::format("no text: {:.40} item", item_class.empty() ? "other" : item_class);
    item.scraped = true; // wire stories bring their own leftovers
    const Node tag = local_child(content, "language");
    const std::string language(tag ? tag.attribute("tag") : inherited_attribute(record, "xml:lang"));
    set_value(item, "title", headline(content, item_meta));
    set_value(item, "id", squeeze(record.attribute("guid")));
    set_value(item, "version", squeeze(record.attribute("version")));
    add_source(record, content, item_meta, language, item);
    add_field(item, "published", line_text(local_child(item_meta, "versionCreated")));
    add_field(item, "published", line_text(local_child(content, "contentCreated")));
    add_field(item, "published", line_text(local_child(item_meta, "firstCreated")));
    set_value(item, "byline", byline(content, language));
    set_value(item, "language", language);
    add_dateline_place(item, dateline(content, language));
    add_concepts(record, content, language, item);
    if (const Node nitf = local_child(record, "contentSet").find("nitf")) {
        std::string body = std::move(item.body);
        read_nitf(nitf, item); // fills what is still open
        item.body = std::move(body);
    }
    return {};
}

} // namespace

std::unique_ptr<XmlForm> newsml_g2_form() {
    return std::make_unique<NewsmlG2Form>();
}

} // namespace dateline::indexer
