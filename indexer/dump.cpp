#include "indexer/dump.hpp"

#include <algorithm>
#include <string_view>

#include <nlohmann/json.hpp>

#include "common/stored_article.hpp"
#include "common/text.hpp"

namespace dateline::indexer {
namespace {

using Json = nlohmann::ordered_json;

/// Turns byte offsets, asked for in rising order, into code points without counting from the start each time.
class CodePointCounter {
  public:
    explicit CodePointCounter(std::string_view text) : text_(text) {}

    std::size_t at(std::size_t byte) {
        byte = std::min(byte, text_.size());
        if (byte < byte_) {
            byte_ = 0;
            count_ = 0;
        }
        count_ += count_code_points(text_.substr(byte_, byte - byte_));
        byte_ = byte;
        return count_;
    }

  private:
    std::string_view text_;
    std::size_t byte_ = 0;
    std::size_t count_ = 0;
};

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

/// What all mentions have; offsets follow the field.
Json common_part(const Mention& mention, CodePointCounter& title, CodePointCounter& body) {
    Json out;
    out["key"] = mention.key;
    out["name"] = mention.name;
    out["surface"] = mention.surface;
    if (mention.field == MentionField::metadata) {
        out["start"] = nullptr;
        out["end"] = nullptr;
        out["field"] = "metadata";
        return out;
    }
    CodePointCounter& counter = mention.field == MentionField::title ? title : body;
    out["start"] = counter.at(mention.begin);
    out["end"] = counter.at(mention.end);
    if (mention.field == MentionField::title) out["field"] = "title";
    return out;
}

void add_place(Json& out, const Mention& mention) {
    out["country"] = text_or_null(mention.country);
    out["lat"] = mention.latitude ? Json(*mention.latitude) : Json(nullptr);
    out["lon"] = mention.longitude ? Json(*mention.longitude) : Json(nullptr);
    out["within"] = mention.within;
    out["as_state"] = mention.as_state;
    if (mention.views.empty()) return;
    Json views = Json::object();
    for (const PlaceView& other : mention.views)
        views[other.view] = other.within;
    out["views"] = std::move(views);
}

void add_date(Json& out, const Mention& mention) {
    out["value"] = mention.key;
    out["type"] = mention.timex_type;
    out["first"] = mention.range ? Json(iso_day(mention.range->first)) : Json(nullptr);
    out["last"] = mention.range ? Json(iso_day(mention.range->last)) : Json(nullptr);
    out["precision"] = to_text(mention.precision);
    out["unresolved"] = mention.unresolved;
}

} // namespace

std::string to_json_line(const AnalysedArticle& analysed) {
    const Article& article = analysed.article;
    const std::string text = body_text(article);
    CodePointCounter title(article.title);
    CodePointCounter body(text);
    Json out;
    out["id"] = article.id;
    out["source"] = text_or_null(article.source);
    out["url"] = text_or_null(article.url);
    out["file"] = path_text(article.origin);
    out["title"] = article.title;
    out["byline"] = text_or_null(article.byline);
    out["agency"] = text_or_null(article.agency);
    out["published"] = article.published ? Json(to_iso(*article.published)) : Json(nullptr);
    out["published_rule"] = article.published ? Json(article.published->rule) : Json("unknown");
    out["published_confidence"] = article.published ? Json(article.published->confidence) : Json(nullptr);
    out["language"] = text_or_null(article.language);
    out["dateline"] = text_or_null(article.dateline);
    out["text"] = text;
    Json places = Json::array();
    Json actors = Json::array();
    Json dates = Json::array();
    for (const Mention& mention : analysed.mentions) {
        Json entry = common_part(mention, title, body);
        if (mention.kind == MentionKind::place) {
            add_place(entry, mention);
            places.push_back(std::move(entry));
        } else if (mention.kind == MentionKind::actor) {
            entry["kind"] = to_text(mention.actor_kind);
            entry["named"] = mention.is_name;
            actors.push_back(std::move(entry));
        } else {
            add_date(entry, mention);
            dates.push_back(std::move(entry));
        }
    }
    out["places"] = std::move(places);
    out["actors"] = std::move(actors);
    out["dates"] = std::move(dates);
    Json names = Json::array();
    for (const NameSpan& span : analysed.names) {
        CodePointCounter& counter = span.field == MentionField::title ? title : body;
        const std::string_view whole = span.field == MentionField::title ? article.title : text;
        Json entry;
        entry["type"] = to_text(span.type);
        entry["surface"] = whole.substr(span.begin, span.end - span.begin);
        entry["start"] = counter.at(span.begin);
        entry["end"] = counter.at(span.end);
        if (span.field == MentionField::title) entry["field"] = "title";
        names.push_back(std::move(entry));
    }
    out["names"] = std::move(names);
    out["dates_left_out"] = analysed.dates_left_out;
    out["unread_bytes"] = analysed.unread_bytes;
    Json leftovers = Json::array();
    for (const Paragraph& paragraph : article.paragraphs) {
        if (!paragraph.leftover.empty())
            leftovers.push_back({{"rule", paragraph.leftover}, {"text", paragraph.text}});
    }
    out["leftovers"] = std::move(leftovers);
    return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace dateline::indexer
