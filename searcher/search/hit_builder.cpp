#include "searcher/search/hit_builder.hpp"

#include <algorithm>

#include "common/stored_article.hpp"
#include "common/text.hpp"
#include "common/tokens.hpp"
#include "searcher/search/snippet.hpp"

namespace dateline::searcher {
namespace {

bool overlaps(const DateRange& a, const DateRange& b) {
    return a.first <= b.last && b.first <= a.last;
}

bool has(const std::vector<std::string>& keys, const std::string& key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

void add_surfaces(FilterReason& reason, const StoredMention& mention) {
    for (const std::string& surface : mention.surfaces) {
        if (reason.surfaces.size() < max_surfaces && !has(reason.surfaces, surface))
            reason.surfaces.push_back(surface);
    }
}

/// True if the mention is the entity, or is a place inside it.
bool stands_for(const StoredMention& mention, const std::string& key) {
    return mention.key == key || has(mention.within, key);
}

/// Reasons of an entity filter: one per key that the article has.
void add_entity_reasons(const IndexReader& reader, const query::FilterUse& use, const StoredArticle& article,
                        std::vector<FilterReason>& reasons) {
    for (const std::string& key : use.keys) {
        FilterReason reason{.field = use.field, .name = {}, .surfaces = {}};
        for (const StoredMention& mention : article.mentions) {
            if (mention.field == use.field && stands_for(mention, key)) add_surfaces(reason, mention);
        }
        if (reason.surfaces.empty()) continue;
        reason.name = reader.entity(use.field, key).name;
        reasons.push_back(std::move(reason));
    }
}

void add_date_reasons(const query::FilterUse& use, const StoredArticle& article,
                      std::vector<FilterReason>& reasons) {
    for (const StoredMention& mention : article.mentions) {
        const bool inside = mention.field == Field::mentions &&
                            std::any_of(use.ranges.begin(), use.ranges.end(), [&](const DateRange& range) {
                                return overlaps(range, mention.range);
                            });
        if (inside) {
            reasons.push_back(
                {.field = Field::mentions, .name = to_text(mention.range), .surfaces = mention.surfaces});
        }
    }
}

std::vector<FilterReason> reasons_of(const IndexReader& reader, const query::Compiled& compiled,
                                     const StoredArticle& article) {
    std::vector<FilterReason> reasons;
    for (const query::FilterUse& use : compiled.filters) {
        if (use.field == Field::mentions) {
            add_date_reasons(use, article, reasons);
        } else if (row(use.field).match == MatchKind::entity) {
            add_entity_reasons(reader, use, article, reasons);
        }
    }
    return reasons;
}

void take_header(Hit& hit, StoredHeader header) {
    hit.id = std::move(header.id);
    hit.title = std::move(header.title);
    hit.source = std::move(header.source);
    hit.url = std::move(header.url);
    hit.byline = std::move(header.byline);
    hit.language = std::move(header.language);
    hit.published = std::move(header.published);
}

} // namespace

Result<Hit> HitBuilder::build(const Xapian::Document& document, double weight, std::size_t rank) {
    Hit hit;
    hit.rank = rank;
    hit.weight = weight;
    const std::string bytes = document.get_data();
    if (!snippets_) {
        Result<StoredHeader> header = decode_header(bytes);
        if (!header) return propagate(header);
        take_header(hit, std::move(*header));
        return hit;
    }
    Result<StoredArticle> article = decode_article(bytes);
    if (!article) return propagate(article);
    hit.snippet = make_snippet(body_text(*article), compiled_->highlights, stemmer_);
    hit.reasons = reasons_of(*reader_, *compiled_, *article);
    take_header(hit, std::move(article->header));
    hit.title_highlights = find_highlights(tokenize(hit.title), compiled_->highlights, stemmer_);
    return hit;
}

} // namespace dateline::searcher
