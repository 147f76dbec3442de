// The listing of what was kept out.
#include <sstream>

#include <catch2/catch.hpp>

#include "indexer/leftover_audit.hpp"

using namespace dateline;
using namespace dateline::indexer;

namespace {

Article article_of(std::string file, std::initializer_list<Paragraph> paragraphs) {
    Article article;
    article.origin.file = std::move(file);
    article.origin.record = 1;
    article.paragraphs = paragraphs;
    return article;
}

std::string listing(const LeftoverAudit& audit) {
    std::ostringstream out;
    audit.write(out);
    return out.str();
}

} // namespace

TEST_CASE("equal lines are one row with their number and first place, the most frequent first") {
    LeftoverAudit audit;
    audit.add(article_of("a.txt", {{"Text.", ""}, {"Print", "tail"}, {"Share this", "share"}}));
    audit.add(article_of("b.txt", {{"Share this", "share"}, {"Follow us", "share"}}));
    CHECK(listing(audit) == "# share: 3 lines, 2 different\n"
                            "share\t2\ta.txt: record 1\tShare this\n"
                            "share\t1\tb.txt: record 1\tFollow us\n"
                            "# tail: 1 lines, 1 different\n"
                            "tail\t1\ta.txt: record 1\tPrint\n");
}

TEST_CASE("rows are cut to 120 characters and cannot break the listing") {
    LeftoverAudit audit;
    audit.add(article_of("a\tb.txt", {{"\x1b[31mred\tand\nmore", "share"}}));
    std::string letters;
    for (int i = 0; i < 200; ++i)
        letters += "ä";
    audit.add(article_of("c.txt", {{letters, "tail"}}));
    const std::string text = listing(audit);
    CHECK(text.find("[31mred and more\n") != std::string::npos);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find("a b.txt") != std::string::npos);
    CHECK(text.find(letters.substr(0, 240) + "...\n") != std::string::npos);
}

TEST_CASE("nothing kept out gives an empty listing") {
    CHECK(listing(LeftoverAudit()).empty());
}
