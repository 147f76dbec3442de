#include "tests/searcher/evidence/marked_index.hpp"

#include <algorithm>
#include <set>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "common/index_layout.hpp"
#include "common/schema.hpp"
#include "common/text.hpp"
#include "indexer/write/document_builder.hpp"
#include "searcher/search/search.hpp"
#include "tests/support/temporary_folder.hpp"

namespace dateline::tests {
namespace {

/// Every key is found under itself; the views that articles have are known, and one that always agrees.
void keep_names(Xapian::WritableDatabase& database, const std::vector<AnalysedArticle>& articles) {
    std::set<std::pair<Field, std::string>> keys;
    std::set<std::string> views;
    for (const AnalysedArticle& article : articles) {
        for (const Mention& mention : article.mentions) {
            const Field field = mention.kind == MentionKind::actor ? Field::actor : Field::place;
            keys.emplace(field, mention.key);
            for (const std::string& outer : mention.within)
                keys.emplace(field, outer);
            for (const PlaceView& view : mention.views) {
                views.insert(view.view);
                for (const std::string& outer : view.within)
                    keys.emplace(field, outer);
            }
        }
    }
    for (const auto& [field, key] : keys)
        database.set_metadata(name_key(field, fold_name(key)), key);
    database.set_metadata(std::string(views_key), fmt::format("un\n{}\nagreeing", fmt::join(views, "\n")));
}

} // namespace

AnalysedArticle marked_article(const std::string& id, const std::string& title, const std::string& body) {
    AnalysedArticle analysed;
    Article& article = analysed.article;
    article.id = id;
    article.key = id;
    article.title = title;
    article.origin.file = "test";
    std::size_t begin = 0;
    while (begin < body.size()) {
        const std::size_t end = std::min(body.find("\n\n", begin), body.size());
        article.paragraphs.push_back({body.substr(begin, end - begin), ""});
        begin = end + 2;
    }
    return analysed;
}

Mention& mark(AnalysedArticle& article, MentionKind kind, MentionField field, const std::string& key,
              const std::string& surface, std::size_t begin) {
    Mention mention;
    mention.kind = kind;
    mention.field = field;
    mention.key = mention.name = key;
    mention.surface = surface;
    if (field != MentionField::metadata) {
        const std::string text =
            field == MentionField::title ? article.article.title : body_text(article.article);
        mention.begin = text.find(surface, begin);
        CAPTURE(text, surface);
        REQUIRE(mention.begin != std::string::npos);
        mention.end = mention.begin + surface.size();
    }
    article.mentions.push_back(std::move(mention));
    return article.mentions.back();
}

searcher::IndexReader marked_index(const std::vector<AnalysedArticle>& articles, std::size_t shards) {
    const TemporaryFolder folder;
    Xapian::Database all;
    Stemmer stemmer;
    for (std::size_t shard = 0; shard < shards; ++shard) {
        const std::string path = (folder / std::to_string(shard)).string();
        Xapian::WritableDatabase database(path, Xapian::DB_CREATE);
        for (std::size_t i = shard; i < articles.size(); i += shards)
            database.add_document(indexer::build_document(articles[i], stemmer, "digest"));
        if (shard == 0) keep_names(database, articles);
        database.commit();
        all.add_database(Xapian::Database(path));
    }
    return {all, "marked"};
}

std::vector<std::string> ids_found(searcher::IndexReader& reader, searcher::SearchRequest request) {
    request.limit = 0;
    request.all_copies = true;
    const Result<searcher::SearchResults> results = search(reader, request);
    CAPTURE(request.query, results ? std::string{} : results.error().message);
    REQUIRE(results);
    for (const searcher::query::Problem& problem : results->problems)
        FAIL_CHECK(problem.message);
    CHECK(results->total == results->hits.size());
    std::vector<std::string> ids;
    for (const searcher::Hit& hit : results->hits)
        ids.push_back(hit.id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace dateline::tests
