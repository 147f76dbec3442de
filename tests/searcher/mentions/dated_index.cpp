#include "tests/searcher/mentions/dated_index.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "common/schema.hpp"
#include "common/time_distance.hpp"
#include "indexer/write/document_builder.hpp"
#include "searcher/search/search.hpp"
#include "tests/support/temporary_folder.hpp"

namespace dateline::tests {
namespace {

AnalysedArticle analysed_of(const DatedArticle& given) {
    AnalysedArticle analysed;
    Article& article = analysed.article;
    article.id = given.id;
    article.key = given.id;
    article.title = "dated";
    article.origin.file = "test";
    article.published = given.published;
    article.paragraphs.push_back({"An article of dates.", ""});
    for (const DateRange& range : given.mentioned) {
        Mention mention;
        mention.kind = MentionKind::date;
        mention.key = mention.name = to_text(range);
        mention.timex_type = "DATE";
        mention.range = range;
        analysed.mentions.push_back(std::move(mention));
    }
    return analysed;
}

int number(std::mt19937& random, int least, int most) {
    return least + static_cast<int>(random() % static_cast<unsigned>(most - least + 1));
}

} // namespace

searcher::IndexReader dated_index(const std::vector<DatedArticle>& articles, std::size_t shards) {
    const TemporaryFolder folder;
    Xapian::Database all;
    Stemmer stemmer;
    for (std::size_t shard = 0; shard < shards; ++shard) {
        Xapian::WritableDatabase database((folder / std::to_string(shard)).string(), Xapian::DB_CREATE);
        for (std::size_t i = shard; i < articles.size(); i += shards) {
            Xapian::Document document = indexer::build_document(analysed_of(articles[i]), stemmer, "digest");
            if (!articles[i].family.empty()) document.add_value(slot_family, articles[i].family);
            database.add_document(document);
        }
        database.commit();
        all.add_database(Xapian::Database((folder / std::to_string(shard)).string()));
    }
    return {all, "dated"};
}

DateRange random_interval(std::mt19937& random) {
    const int year = number(random, 0, 9) == 0 ? number(random, 1000, 2999) : number(random, 1985, 2024);
    const auto month = static_cast<unsigned>(number(random, 1, 12));
    const Day day = month_range(year, month).first + number(random, 0, 27);
    switch (number(random, 0, 9)) {
    case 0:
    case 1:
    case 2:
        return {day, day};
    case 3:
        return {day, std::min(day + 6, last_supported_day)};
    case 4:
        return month_range(year, month);
    case 5:
        return {month_range(year, month - (month - 1) % 3).first,
                month_range(year, month - (month - 1) % 3 + 2).last};
    case 6:
        return year_range(year);
    case 7:
        return {year_range(year / 10 * 10).first, year_range(year / 10 * 10 + number(random, 0, 9)).last};
    case 8:
        return {year_range(year / 100 * 100).first, year_range(year / 100 * 100 + 99).last};
    default:
        return {day, std::min(day + number(random, 0, 3000), last_supported_day)};
    }
}

std::vector<DatedArticle> random_articles(std::mt19937& random, std::size_t count) {
    constexpr DatePrecision precisions[] = {DatePrecision::day, DatePrecision::time, DatePrecision::day,
                                            DatePrecision::month, DatePrecision::year};
    std::vector<DatedArticle> articles;
    for (std::size_t i = 0; i < count; ++i) {
        DatedArticle article;
        article.id = "a" + std::to_string(i);
        if (number(random, 0, 7) > 0) {
            const DatePrecision precision = precisions[number(random, 0, 4)];
            const Day day = month_range(number(random, 1990, 2022), 1).first + number(random, 0, 364);
            article.published =
                PublicationTime{publication_period(day, precision).first, 0, precision, "field"};
        }
        for (int k = number(random, 0, 4); k > 0; --k) {
            DateRange range = random_interval(random);
            if (article.published && number(random, 0, 1) == 0) { // near the publication, as in news
                range.first = article.published->day + number(random, -800, 800);
                range.last = range.first + number(random, 0, 1) * number(random, 0, 40);
            }
            article.mentioned.push_back(range);
        }
        if (number(random, 0, 2) == 0) article.family = "f" + std::to_string(number(random, 0, 30));
        articles.push_back(std::move(article));
    }
    return articles;
}

std::optional<DateRange> period_of(const DatedArticle& article) {
    if (!article.published) return std::nullopt;
    return publication_period(article.published->day, article.published->precision);
}

std::vector<std::string> found_ids(searcher::IndexReader& reader, searcher::SearchRequest request) {
    request.limit = 0;
    request.all_copies = true;
    const Result<searcher::SearchResults> results = search(reader, request);
    CAPTURE(request.query, results ? std::string{} : results.error().message);
    REQUIRE(results);
    CHECK(results->problems.empty());
    CHECK(results->total == results->hits.size());
    std::vector<std::string> ids;
    for (const searcher::Hit& hit : results->hits)
        ids.push_back(hit.id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace dateline::tests
