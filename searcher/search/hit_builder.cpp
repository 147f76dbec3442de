#include "searcher/search/hit_builder.hpp"

#include "common/stored_article.hpp"
#include "common/tokens.hpp"
#include "searcher/search/filter_reasons.hpp"
#include "searcher/search/snippet.hpp"

namespace dateline::searcher {
namespace {

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
    for (const query::FilterUse& use : compiled_->filters)
        add_filter_reasons(*reader_, use, compiled_->reading, *article, body, hit);
    take_header(hit, std::move(article->header));
    hit.title_highlights = find_highlights(tokenize(hit.title), compiled_->highlights, stemmer_);
    return hit;
}

} // namespace dateline::searcher
