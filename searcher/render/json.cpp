#include "searcher/render/json.hpp"

#include "common/mentioned_dates.hpp"
#include "common/schema.hpp"
#include "searcher/render/json_text.hpp"

namespace dateline::searcher {
namespace {

Json ranges_json(const std::vector<ByteRange>& ranges) {
    Json list = Json::array();
    for (const ByteRange& range : ranges)
        list.push_back({range.begin, range.end});
    return list;
}

Json copies_json(const Copies& copies) {
    if (copies.family.empty()) return nullptr;
    Json out;
    out["family"] = copies.family;
    out["others"] = copies.others;
    out["found"] = copies.folded ? Json(copies.found) : Json(nullptr);
    out["outlets"] = copies.outlets;
    out["ids"] = copies.ids;
    out["first_seen"] = or_null(copies.first_seen);
    return out;
}

void add_evidence(Json& out, const Evidence& evidence) {
    out["sentence"] = or_null(evidence.sentence);
    if (evidence.sentence.empty()) return;
    out["highlights"] = ranges_json({{evidence.begin, evidence.end}});
    out["cut"] = evidence.cut_before || evidence.cut_behind;
}

Json reason_json(const FilterReason& reason) {
    Json out = {{"field", row(reason.field).name}, {"name", reason.name}, {"surfaces", reason.surfaces}};
    if (reason.date) {
        out["value"] = reason.key;
        out["reading"] = reading_text(reason.date->range);
        out["precision"] = to_text(reason.date->precision);
        out["first"] = iso_day(reason.date->range.first);
        out["last"] = iso_day(reason.date->range.last);
    } else {
        out["key"] = reason.key;
        if (reason.field == Field::place) out["view"] = or_null(reason.view);
    }
    add_evidence(out, reason.evidence);
    return out;
}

Json hit_json(const Hit& hit) {
    Json out;
    out["rank"] = hit.rank;
    out["weight"] = hit.weight;
    out["id"] = hit.id;
    out["title"] = hit.title;
    out["title_highlights"] = ranges_json(hit.title_highlights);
    out["source"] = or_null(hit.source);
    out["published"] = or_null(hit.published);
    out["url"] = or_null(hit.url);
    out["byline"] = or_null(hit.byline);
    out["language"] = or_null(hit.language);
    out["snippet"] = {{"text", hit.snippet.text}, {"highlights", ranges_json(hit.snippet.highlights)}};
    Json reasons = Json::array();
    for (const FilterReason& reason : hit.reasons)
        reasons.push_back(reason_json(reason));
    out["reasons"] = std::move(reasons);
    out["reasons_left_out"] = hit.reasons_left_out;
    out["copies"] = copies_json(hit.copies);
    if (hit.parts.empty()) return out;
    Json parts = Json::array();
    for (const WeightPart& part : hit.parts) {
        parts.push_back({{"what", part.what},
                         {"weight", part.weight},
                         {"occurrences", part.occurrences},
                         {"articles_with", part.articles_with}});
    }
    out["parts"] = std::move(parts);
    return out;
}

Json facet_json(const Facet& facet) {
    Json values = Json::array();
    for (const FacetValue& value : facet.values) {
        Json entry = {{"key", value.key}, {"name", value.name}, {"count", value.count}};
        if (!value.kind.empty()) entry["kind"] = value.kind;
        values.push_back(std::move(entry));
    }
    return {{"name", facet.name},
            {"values", std::move(values)},
            {"distinct", facet.distinct},
            {"without", facet.without}};
}

Json timeline_json(const Timeline& timeline) {
    Json bars = Json::array();
    for (const TimelineBar& bar : timeline.bars)
        bars.push_back({{"label", bar.label}, {"count", bar.count}});
    const bool mentions = timeline.axis == TimelineAxis::mentions;
    Json out;
    out["of"] = mentions ? "mentions" : "published";
    out["unit"] = to_text(timeline.unit);
    out["bars"] = std::move(bars);
    out["undated"] = timeline.undated;
    if (mentions) out["coarser"] = timeline.coarser;
    return out;
}

} // namespace

void write_json_begin(std::ostream& out, const SearchResults& results, const SearchRequest& request) {
    Json head;
    head["format_version"] = json_format_version;
    head["query"] = request.query;
    head["total"] = results.total;
    head["total_of"] = results.folded ? "stories" : "articles";
    head["articles"] = results.articles;
    head["relaxed"] = results.relaxed;
    head["offset"] = request.offset;
    Json problems = Json::array();
    for (const query::Problem& problem : results.problems) {
        problems.push_back(
            {{"column", problem.column}, {"length", problem.length}, {"message", problem.message}});
    }
    head["problems"] = std::move(problems);
    head["notes"] = results.notes;
    head["suggestion"] = or_null(results.suggestion);
    Json facets = Json::array();
    for (const Facet& facet : results.facets)
        facets.push_back(facet_json(facet));
    head["facets"] = std::move(facets);
    head["timeline"] = results.timeline ? timeline_json(*results.timeline) : Json(nullptr);
    std::string text = dumped(head);
    text.pop_back(); // the object stays open for the hits
    out << text << ",\"hits\":[";
}

void write_json_hit(std::ostream& out, const Hit& hit, bool first) {
    out << (first ? "\n" : ",\n") << dumped(hit_json(hit));
}

void write_json_end(std::ostream& out) {
    out << "]}\n";
}

void write_ndjson_hit(std::ostream& out, const Hit& hit) {
    out << dumped(hit_json(hit)) << '\n';
}

} // namespace dateline::searcher
