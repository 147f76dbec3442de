// The memory that held articles are counted with.
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/article_size.hpp"

using namespace dateline;
using namespace dateline::indexer;

TEST_CASE("an article counts with everything it holds, even if it has no text") {
    CHECK(memory_bytes({}) == sizeof(Article));
    const std::string text(1000, 'x');
    Article article;
    std::size_t before = memory_bytes(article);
    const auto grown = [&] {
        const std::size_t now = memory_bytes(article);
        return now - std::exchange(before, now);
    };
    for (std::string* field : {&article.id, &article.key, &article.source, &article.url, &article.title,
                               &article.byline, &article.agency, &article.language, &article.dateline,
                               &article.origin.file, &article.origin.member}) {
        *field = text;
        CHECK(grown() == 1000);
    }
    for (std::vector<std::string>* names : {&article.given_places, &article.given_people,
                                            &article.given_organisations, &article.given_topics}) {
        *names = {text, ""};
        CHECK(grown() == 1000 + 2 * sizeof(std::string));
    }
    article.paragraphs = {{text, "credit"}, {}};
    CHECK(grown() == 1006 + 2 * sizeof(Paragraph));
}
