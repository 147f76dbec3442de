#include "indexer/readers/json/ninjs.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "common/text.hpp"
#include "indexer/html/block_text.hpp"
#include "indexer/markup/tree.hpp"
#include "indexer/readers/field_names.hpp"
#include "indexer/readers/field_text.hpp"
#include "indexer/readers/json/json_object.hpp"

namespace dateline::indexer {
namespace {

/// Properties that beside "uri" make a ninjs item. Sources: the schemas of ninjs 1.0 to 3.0 of the IPTC.
constexpr std::array<std::string_view, 17> own_properties{
    "headlines",          "bodies",         "descriptions", "body_xhtml",      "body_text",
    "description_text",   "versioncreated", "firstcreated", "contentcreated",  "pubstatus",
    "standard",           "$standard",      "eventdetails", "planningdetails", "description_xhtml",
    "representationtype", "renditions"};

struct ItemText {
    std::string text;
    bool lines_are_paragraphs = false;
};

/// Forms of a body, the best first: page markup is made for readers; other XML holds fields of the agency
/// beside the text.
enum class BodyForm { page, plain, xml };

BodyForm form_of_body(const Json& body) {
    const std::string type = to_lower_ascii(member_text(body, "contenttype"));
    const std::string role = to_lower_ascii(member_text(body, "role"));
    const auto told = [&](std::string_view word) {
        return type.find(word) != std::string::npos || role.find(word) != std::string::npos;
    };
    if (told("html")) return BodyForm::page;
    return told("xml") || told("nitf") ? BodyForm::xml : BodyForm::plain;
}

/// NITF keeps headline and byline in front of the content.
std::string nitf_text(std::string_view nitf) {
    const Document document = Document::parse_xml(nitf);
    const Node content = document.root().find("body.content");
    return content ? block_text(content) : block_text(document.root());
}

/// True for the tag that `tag` begins with if it stands inside a line.
bool is_inline_tag(std::string_view tag) {
    constexpr std::array<std::string_view, 14> names{"a", "abbr",  "b",    "cite",   "em",  "i",   "q",
                                                     "s", "small", "span", "strong", "sub", "sup", "u"};
    tag.remove_prefix(tag.starts_with("</") ? 2 : 1);
    const std::string_view name = tag.substr(0, tag.find_first_of("> /\t\r\n"));
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view known) { return equal_ignoring_case(name, known); });
}

/// What is behind the head of a whole page, which repeats the headline, or of other XML.
std::string_view without_head(std::string_view markup) {
    const std::size_t body = to_lower_ascii(markup).find("<body");
    return body == std::string_view::npos ? markup : markup.substr(body);
}

/// Text of XML whose elements are not known. Elements other than those that
/// stand inside a line in every vocabulary are taken for blocks.
std::string unknown_xml_text(std::string_view xml) {
    std::string parted;
    for (std::size_t i = 0; i < xml.size(); ++i) {
        if (xml[i] == '<' && !is_inline_tag(xml.substr(i, 16))) parted += "<br><br>";
        parted += xml[i];
    }
    return fragment_text(parted);
}

ItemText body_from(std::string value, BodyForm form) {
    if (value.find("<body.content") != std::string::npos) return {nitf_text(value), false};
    if (form == BodyForm::page) return {fragment_text(without_head(value)), false};
    if (form == BodyForm::xml && value.find('<') != std::string::npos)
        return {unknown_xml_text(without_head(value)), false};
    if (holds_markup(value)) return {body_of_field(std::move(value)), false};
    const bool lines = !has_blank_line(value);
    return {std::move(value), lines};
}

bool is_summary(const Json& body) {
    constexpr std::array<std::string_view, 5> roles{"summary", "abstract", "caption", "teaser", "lead"};
    const std::string role = to_lower_ascii(member_text(body, "role"));
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

/// The best of the bodies, which are the same text in different forms: of the best form the longest.
ItemText best_body(const Json& bodies) {
    std::array<ItemText, 3> longest; // of each form
    for (const Json& body : bodies) {
        if (is_summary(body)) continue;
        const BodyForm form = form_of_body(body);
        ItemText text = body_from(member_text(body, "value"), form);
        ItemText& before = longest[static_cast<std::size_t>(form)];
        if (trim(text.text).size() > before.text.size()) before = std::move(text);
    }
    auto& [page, plain, xml] = longest;
    // Half of the plain text is no other form of it.
    if (!page.text.empty() && page.text.size() >= plain.text.size() / 2) return std::move(page);
    return std::move(plain.text.empty() ? xml : plain);
}

ItemText body_of(const Json& object) {
    const Json* bodies = member(object, "bodies");
    if (bodies != nullptr && bodies->is_array()) {
        ItemText body = best_body(*bodies);
        if (!body.text.empty()) return body;
    }
    using Property = std::pair<std::string_view, BodyForm>;
    for (const auto& [name, form] :
         {Property{"body_xhtml", BodyForm::page}, Property{"body_html", BodyForm::page},
          Property{"body_nitf", BodyForm::xml}, Property{"body_text", BodyForm::plain}}) {
        ItemText body = body_from(member_text(object, name), form);
        if (!trim(body.text).empty()) return body;
    }
    return {};
}

/// Value of the entry with the role that comes first in `roles`, else of the first entry.
template <std::size_t size>
std::string value_by_role(const Json& entries, const std::array<std::string_view, size>& roles) {
    for (const std::string_view role : roles) {
        for (const Json& entry : entries) {
            if (equal_ignoring_case(member_text(entry, "role"), role)) return member_text(entry, "value");
        }
    }
    return entries.empty() ? std::string() : member_text(entries.front(), "value");
}

std::string headline_of(const Json& object) {
    const Json* headlines = member(object, "headlines");
    if (headlines != nullptr && headlines->is_array()) {
        std::string main = value_by_role(*headlines, std::array<std::string_view, 1>{"main"});
        if (!trim(main).empty()) return main;
    }
    for (const std::string_view name : {"headline", "headline_text", "title"}) {
        std::string text = member_text(object, name);
        if (!trim(text).empty()) return text;
    }
    return {};
}

std::string description_of(const Json& object) {
    const Json* descriptions = member(object, "descriptions");
    if (descriptions != nullptr && descriptions->is_array())
        return value_by_role(*descriptions,
                             std::array<std::string_view, 4>{"lead", "text", "summary", "caption"});
    const std::string text = member_text(object, "description_text");
    return text.empty() ? member_text(object, "description_xhtml") : text;
}

/// Name of the first of a list, or of one object.
std::string first_name(const Json& object, std::string_view property) {
    const Json* value = member(object, property);
    if (value == nullptr) return {};
    if (value->is_array()) return value->empty() ? std::string() : scalar_text(value->front());
    return scalar_text(*value);
}

/// Adds the names of things; codes without a name say nothing to a reader.
void add_names(RawItem& item, std::string_view field, const Json& object, std::string_view property) {
    const Json* list = member(object, property);
    if (list == nullptr || !list->is_array()) return;
    for (const Json& entry : *list) {
        std::string name = entry.is_string() ? entry.get<std::string>() : member_text(entry, "name");
        if (!trim(name).empty() && item.fields.count(field) < max_values)
            item.fields.emplace(field, std::move(name));
    }
}

void add_lists(RawItem& item, const Json& object) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> lists{
        {{"person", "people"},
         {"people", "people"},
         {"organisation", "organisations"},
         {"organisations", "organisations"},
         {"place", "places"},
         {"places", "places"},
         {"subject", "topics"},
         {"subjects", "topics"},
         {"keyword", "topics"},
         {"keywords", "topics"}}};
    for (const auto& [property, field] : lists)
        add_names(item, field, object, property);
}

void add_first(RawItem& item, std::string_view field, const Json& object,
               std::initializer_list<std::string_view> properties) {
    for (const std::string_view property : properties) {
        std::string text = first_name(object, property);
        if (trim(text).empty()) continue;
        add_field(item, field, std::move(text));
        return;
    }
}

std::string type_of(const Json& object) {
    std::string type = to_lower_ascii(member_text(object, "type"));
    if (type.empty() && member(object, "eventdetails") != nullptr) return "event";
    if (type.empty() && member(object, "planningdetails") != nullptr) return "planning";
    return type;
}

/// Why an item is no article; empty if it may be one.
std::string refusal(const Json& object, const ItemText& body) {
    const std::string status = to_lower_ascii(member_text(object, "pubstatus"));
    const bool published = status.empty() || status == "usable" || status == "stat:usable";
    if (!published) return fmt::format("not for publication: {:.20}", status);
    const std::string type = type_of(object);
    const bool textual = type.empty() || type == "text" || type == "composite";
    if (!textual && trim(body.text).empty()) return fmt::format("no text: {:.20} item", type);
    return {};
}

void add_fields(RawItem& item, const Json& object) {
    const std::string uri = member_text(object, "uri");
    add_field(item, "id", uri);
    add_field(item, "version", member_text(object, "version"));
    if (uri.substr(0, 7) == "http://" || uri.substr(0, 8) == "https://") add_field(item, "url", uri);
    add_field(item, "title", line_of_field(headline_of(object)));
    add_field(item, "byline", byline_of_field(first_name(object, "byline")));
    if (item.fields.find("byline") == item.fields.end())
        add_field(item, "byline", byline_of_field(first_name(object, "by")));
    add_first(item, "source", object, {"provider", "infosources", "infosource", "source", "copyrightholder"});
    add_first(item, "language", object, {"language"});
    add_first(item, "dateline", object, {"dateline", "located"});
    for (const std::string_view time : {"published", "versioncreated", "firstcreated", "contentcreated"})
        add_field(item, "published", member_text(object, time));
    add_lists(item, object);
}

} // namespace

bool is_ninjs(const Json& object) {
    if (!object.is_object()) return false;
    const auto uri = object.find("uri");
    if (uri == object.end() || !uri->is_string()) return false;
    return std::any_of(own_properties.begin(), own_properties.end(),
                       [&](std::string_view name) { return member(object, name) != nullptr; });
}

ReadResult read_ninjs(const Json& object, const ReaderOptions& options, const Origin& origin) {
    ItemText body = body_of(object);
    if (std::string reason = refusal(object, body); !reason.empty())
        return {std::nullopt, BadRecord{origin, std::move(reason), {}}};
    RawItem item;
    add_fields(item, object);
    item.body = std::move(body.text);
    item.lines_are_paragraphs = body.lines_are_paragraphs;
    if (trim(item.body).empty()) add_field(item, "lead", body_of_field(description_of(object)));
    add_mapped_fields(item, object, options);
    if (is_blank(item)) return {std::nullopt, BadRecord{origin, "no title and no text", {}}};
    item.origin = origin;
    return {std::move(item), std::nullopt};
}

} // namespace dateline::indexer
