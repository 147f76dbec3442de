#include "searcher/render/article.hpp"

#include <fmt/format.h>

#include "common/date.hpp"
#include "common/log.hpp"
#include "common/mention_evidence.hpp"
#include "common/mentioned_dates.hpp"
#include "common/schema.hpp"
#include "searcher/render/json_text.hpp"

namespace dateline::searcher {
namespace {

void write_field(std::ostream& out, std::string_view name, const std::string& value, const TextStyle& style) {
    if (value.empty()) return;
    out << painted(fmt::format("{:<10}", name), Ink::dim, style) << printable(value) << '\n';
}

/// `Thursday = 2020-10-08: "They met on Thursday."`
std::string date_line(const StoredMention& mention, const StoredArticle& article, const std::string& body,
                      const TextStyle& style) {
    std::string surfaces;
    for (const std::string& surface : mention.surfaces)
        surfaces += (surfaces.empty() ? "" : ", ") + printable(surface);
    const std::string reading = mention.unresolved ? "unresolved" : reading_text(mention.range);
    return fmt::format("{} = {}{}", surfaces, painted(reading, Ink::place, style),
                       evidence_text(evidence_of(mention, article, body), style));
}

void write_dates(std::ostream& out, const StoredArticle& article, const std::string& body,
                 const TextStyle& style) {
    bool heading = false;
    for (const StoredMention& mention : article.mentions) {
        if (mention.field != Field::mentions) continue;
        if (!heading) out << '\n' << painted("mentions", Ink::bold, style) << '\n';
        heading = true;
        out << wrapped(date_line(mention, article, body, style), 2, style);
    }
    if (article.dates_left_out > 0) {
        out << fmt::format("  {} more dates are not kept: an article has at most {}\n",
                           article.dates_left_out, max_mentioned_dates);
    }
}

void write_mentions(std::ostream& out, const StoredArticle& article, const std::string& body, Field field,
                    const TextStyle& style) {
    bool heading = false;
    for (const StoredMention& mention : article.mentions) {
        if (mention.field != field) continue;
        if (!heading) out << '\n' << painted(row(field).name, Ink::bold, style) << '\n';
        heading = true;
        const std::string name = painted(printable(mention.name), Ink::place, style);
        const std::string evidence = evidence_text(evidence_of(mention, article, body), style);
        out << wrapped(fmt::format("{} ({}){}", name, quoted_list(mention.surfaces), evidence), 2, style);
    }
}

Json mention_json(const StoredMention& mention, const StoredArticle& article, const std::string& body) {
    Json out;
    out["key"] = mention.key;
    out["name"] = mention.name;
    out["surfaces"] = mention.surfaces;
    if (mention.field == Field::place) {
        out["within"] = mention.within;
        Json views = Json::object();
        for (const PlaceView& view : mention.views)
            views[view.view] = view.within;
        out["views"] = std::move(views);
    }
    if (mention.field == Field::actor) out["kind"] = to_text(mention.actor_kind);
    out["sentence"] = or_null(evidence_of(mention, article, body).sentence);
    return out;
}

Json date_json(const StoredMention& mention, const StoredArticle& article, const std::string& body) {
    Json out = mention_json(mention, article, body);
    out["value"] = mention.key;
    out["precision"] = to_text(mention.precision);
    out["unresolved"] = mention.unresolved;
    out["reading"] = mention.unresolved ? Json(nullptr) : Json(reading_text(mention.range));
    out["first"] = mention.unresolved ? Json(nullptr) : Json(iso_day(mention.range.first));
    out["last"] = mention.unresolved ? Json(nullptr) : Json(iso_day(mention.range.last));
    return out;
}

Json dates_json(const StoredArticle& article, const std::string& body) {
    Json list = Json::array();
    for (const StoredMention& mention : article.mentions) {
        if (mention.field == Field::mentions) list.push_back(date_json(mention, article, body));
    }
    return list;
}

Json mentions_json(const StoredArticle& article, const std::string& body, Field field) {
    Json list = Json::array();
    for (const StoredMention& mention : article.mentions) {
        if (mention.field == field) list.push_back(mention_json(mention, article, body));
    }
    return list;
}

} // namespace

void write_article_text(std::ostream& out, const StoredArticle& article, const TextStyle& style) {
    const StoredHeader& header = article.header;
    out << wrapped(painted(printable(header.title), Ink::bold, style), 0, style) << '\n';
    write_field(out, "source", header.source, style);
    write_field(out, "byline", header.byline, style);
    const std::string rule =
        article.published_rule.empty() ? "" : fmt::format(" (by {})", article.published_rule);
    write_field(out, "published", header.published.empty() ? "unknown" : header.published + rule, style);
    write_field(out, "url", header.url, style);
    write_field(out, "language", header.language, style);
    write_field(out, "id", header.id, style);
    write_field(out, "file", fmt::format("{}, record {}", article.origin_file, article.origin_record), style);
    for (const Paragraph& paragraph : article.paragraphs) {
        if (paragraph.leftover.empty()) out << '\n' << wrapped(printable(paragraph.text), 0, style);
    }
    const std::string body = body_text(article);
    for (const Field field : {Field::actor, Field::place})
        write_mentions(out, article, body, field, style);
    write_dates(out, article, body, style);
    bool heading = false;
    for (const Paragraph& paragraph : article.paragraphs) {
        if (paragraph.leftover.empty()) continue;
        if (!heading) out << '\n' << painted("left out of the text", Ink::bold, style) << '\n';
        heading = true;
        out << wrapped(fmt::format("{} ({})", printable(paragraph.text), paragraph.leftover), 2, style);
    }
}

void write_article_json(std::ostream& out, const StoredArticle& article) {
    const StoredHeader& header = article.header;
    Json json;
    json["format_version"] = 1;
    json["id"] = header.id;
    json["title"] = header.title;
    json["source"] = or_null(header.source);
    json["published"] = or_null(header.published);
    json["published_rule"] = article.published_rule.empty() ? "unknown" : article.published_rule;
    json["url"] = or_null(header.url);
    json["byline"] = or_null(header.byline);
    json["language"] = or_null(header.language);
    json["dateline"] = or_null(article.dateline);
    json["file"] = article.origin_file;
    json["record"] = article.origin_record;
    const std::string body = body_text(article);
    json["text"] = body;
    json["actors"] = mentions_json(article, body, Field::actor);
    json["places"] = mentions_json(article, body, Field::place);
    json["dates"] = dates_json(article, body);
    json["dates_left_out"] = article.dates_left_out;
    Json leftovers = Json::array();
    for (const Paragraph& paragraph : article.paragraphs) {
        if (!paragraph.leftover.empty())
            leftovers.push_back({{"rule", paragraph.leftover}, {"text", paragraph.text}});
    }
    json["leftovers"] = std::move(leftovers);
    out << dumped(json) << '\n';
}

} // namespace dateline::searcher
