#include "searcher/search/hit_builder.hpp"

#include <algorithm>

#include "common/stored_article.hpp"
#include "common/text.hpp"
#include "common/tokens.hpp"
#include "searcher/search/date_reasons.hpp"
#include "searcher/search/snippet.hpp"

namespace dateline::searcher {
namespace {

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

void add_reasons(const IndexReader& reader, const query::Compiled& compiled, const StoredArticle& article,
                 const std::string& body, Hit& hit) {
    for (const query::FilterUse& use : compiled.filters) {
        const MatchKind match = row(use.field).match;
        if (match == MatchKind::entity) {
            add_entity_reasons(reader, use, article, hit.reasons);
        } else if (match == MatchKind::interval || match == MatchKind::containment ||
                   match == MatchKind::distance) {
            add_date_reasons(use, article, body, hit);
        }
    }
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
    const std::string body = body_text(*article);
    hit.snippet = make_snippet(body, compiled_->highlights, stemmer_);
    add_reasons(*reader_, *compiled_, *article, body, hit);
    take_header(hit, std::move(article->header));
    hit.title_highlights = find_highlights(tokenize(hit.title), compiled_->highlights, stemmer_);
    return hit;
}

} // namespace dateline::searcher
