#include "indexer/readers/agency/nitf.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "common/text.hpp"
#include "indexer/readers/agency/wire_text.hpp"
#include "indexer/readers/field_names.hpp"
#include "indexer/readers/xml/fields.hpp"

namespace dateline::indexer {
namespace {

std::string withdrawal(Node nitf) {
    const std::string_view status = nitf.find("docdata").attribute("management-status");
    if (status == "canceled" || status == "cancelled") return "withdrawn by the agency";
    if (status == "withheld") return "withheld by the agency";
    return {};
}

/// Value of an attribute of the first element below with this name that has it.
std::string attribute_below(Node root, std::string_view element, std::string_view attribute) {
    for (Node node = root.next_in(root); node; node = node.next_in(root)) {
        if (node.local_name() != element) continue;
        std::string value = squeeze(node.attribute(attribute));
        if (!value.empty()) return value;
    }
    return {};
}

/// Text of a place or a dateline: its parts joined by commas, days left out.
std::string place_name(Node node) {
    std::string name;
    for (Node at = node.next_in(node); at;) {
        const bool day = at.local_name() == "story.date" || at.local_name() == "chron";
        const std::string part = at.is_text() ? squeeze(at.text()) : std::string();
        if (!part.empty()) name += (name.empty() ? "" : ", ") + part;
        at = day ? at.next_after(node) : at.next_in(node);
    }
    return name;
}

/// Names without the titles and places that may stand in the byline.
std::string byline(Node head) {
    std::string all;
    for (const Node line : local_children(head, "byline")) {
        std::string names;
        for (Node at = line.next_in(line); at;) {
            const bool aside = at.local_name() == "byttl" || at.local_name() == "location";
            if (at.is_text()) names += std::string(at.text()) + " ";
            at = aside ? at.next_after(line) : at.next_in(line);
        }
        names = without_by(names);
        if (!names.empty()) all += (all.empty() ? "" : ", ") + names;
    }
    return all;
}

std::string headline(Node nitf, Node head) {
    const Node hedline = head.find("hedline");
    for (const Node node : {local_child(hedline, "hl1"), local_child(hedline, "hl2"), hedline,
                            local_child(local_child(nitf, "head"), "title")}) {
        std::string text = line_text(node);
        if (!text.empty()) return text;
    }
    return {};
}

void add_source(Node document_head, Node head, RawItem& item) {
    const Node rights = local_child(head, "rights");
    for (const std::string& name :
         {attribute_below(document_head, "pubdata", "name"), line_text(local_child(head, "distributor")),
          line_text(local_child(rights, "rights.owner")), attribute_below(document_head, "doc-id", "regsrc"),
          attribute_below(document_head, "doc.rights", "owner"),
          attribute_below(document_head, "doc.copyright", "holder"),
          attribute_below(document_head, "from-src", "src-name")}) {
        set_value(item, "source", name);
    }
}

void add_dates(Node document_head, Node head, RawItem& item) {
    for (const std::string& date : {attribute_below(document_head, "pubdata", "date.publication"),
                                    attribute_below(document_head, "date.issue", "norm"),
                                    attribute_below(document_head, "date.release", "norm"),
                                    attribute_below(head, "story.date", "norm")}) {
        add_field(item, "published", date);
    }
}

/// Names of the subjects, and keywords.
void add_topics(Node head, RawItem& item) {
    constexpr std::array<std::string_view, 3> levels{"tobject.subject.type", "tobject.subject.matter",
                                                     "tobject.subject.detail"};
    for (Node node = head.next_in(head); node; node = node.next_in(head)) {
        if (node.local_name() == "tobject.subject") {
            for (const std::string_view level : levels)
                add_value(item, "topics", squeeze(node.attribute(level)));
        } else if (node.local_name() == "keyword") {
            const std::string_view key = node.attribute("key");
            add_value(item, "topics", key.empty() ? line_text(node) : squeeze(key));
        }
    }
}

/// "Anna Keller" of "Anna Keller's".
std::string without_possessive(std::string name) {
    for (const std::string_view ending : {"'s", "’s"}) {
        if (name.size() > ending.size() &&
            std::string_view(name).substr(name.size() - ending.size()) == ending)
            name.resize(name.size() - ending.size());
    }
    return name;
}

/// What is marked as a person, an organisation or a place below a node.
void add_marked(Node root, RawItem& item) {
    for (Node node = root.next_in(root); node; node = node.next_in(root)) {
        const std::string_view name = node.local_name();
        if (name == "person") {
            add_value(item, "people", without_possessive(line_text(node)));
        } else if (name == "org") {
            add_value(item, "organisations", without_possessive(line_text(node)));
        } else if (name == "location") {
            add_value(item, "places", without_possessive(place_name(node)));
        } else if (name == "evloc") {
            const std::string_view city = node.attribute("city");
            add_value(item, "places", squeeze(city.empty() ? node.attribute("state-prov") : city));
        }
    }
}

class NitfForm : public XmlForm {
  public:
    [[nodiscard]] std::vector<std::string> record_names() const override { return {"nitf"}; }
    void read_head(Node /*root*/, std::string_view /*url*/) override {}
    [[nodiscard]] std::string read_record(Node record, RawItem& item) override {
        std::string reason = withdrawal(record);
        if (reason.empty()) read_nitf(record, item);
        return reason;
    }
    [[nodiscard]] std::string_view nothing_reason() const override { return "NITF without a document"; }
};

} // namespace

std::string nitf_text(Node nitf) {
    const Node body = local_child(nitf, "body");
    const Node content = nitf.find("body.content");
    std::string text = wire_text(content ? content : Node());
    if (text.empty()) text = captions(nitf);
    if (text.empty()) text = wire_text(nitf.find("abstract"));
    if (text.empty() && !content) text = wire_text(body);
    return text;
}

void read_nitf(Node nitf, RawItem& item) {
    const Node document_head = local_child(nitf, "head");
    const Node head = nitf.find("body.head");
    const Node content = nitf.find("body.content");
    item.body = nitf_text(nitf);
    item.scraped = true; // wire stories bring their own leftovers
    set_value(item, "title", headline(nitf, head));
    set_value(item, "id", attribute_below(document_head, "doc-id", "id-string"));
    add_source(document_head, head, item);
    add_dates(document_head, head, item);
    set_value(item, "byline", byline(head));
    set_value(item, "language", std::string(inherited_attribute(nitf, "baselang")));
    set_value(item, "language", std::string(inherited_attribute(nitf, "xml:lang")));
    add_dateline_place(item, place_name(local_child(head, "dateline")));
    add_topics(document_head, item);
    add_marked(document_head, item);
    add_marked(content, item);
}

std::unique_ptr<XmlForm> nitf_form() {
    return std::make_unique<NitfForm>();
}

} // namespace dateline::indexer
