// Time grows with the bytes, whatever the lines are.
#include <ctime>
#include <string>

#include <catch2/catch.hpp>

#include "indexer/clean/credits.hpp"
#include "indexer/clean/leftovers.hpp"

using namespace dateline;
using namespace dateline::indexer;

namespace {

/// Seconds of CPU that cleaning takes.
double seconds_for(std::vector<Paragraph> paragraphs) {
    const std::clock_t start = std::clock();
    Article article;
    article.paragraphs = std::move(paragraphs);
    mark_credits(article.paragraphs);
    mark_leftovers(article.paragraphs);
    take_credits(article);
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

std::vector<Paragraph> lines_of(std::string_view line, std::size_t bytes) {
    return std::vector<Paragraph>(bytes / line.size() + 1, Paragraph{std::string(line), {}});
}

} // namespace

TEST_CASE("four times as many hostile lines take about four times as long") {
    constexpr std::size_t small = 1U << 20U;
    const std::string long_line(2U << 20U, 'a');
    for (const std::string& line :
         {std::string("Related Articles"), std::string("Leave a Reply"), std::string("(AP)"),
          std::string("By By By By"), std::string("Share"), std::string("- - - - - - - - - - - -"),
          std::string("Reporting by A and B and C and D, E, F and G"), std::string("x"),
          std::string(600, '-'), std::string(300, '('), std::string("“»«”“»«”"), std::string(99, ',') + "a",
          std::string("Read more:"), long_line}) {
        CAPTURE(line.substr(0, 40));
        const double one = seconds_for(lines_of(line, small));
        const double four = seconds_for(lines_of(line, 4 * small));
        CHECK(four < 10 * one + 0.5);
    }
}

TEST_CASE("lines of nothing but marks are no leftovers and do no harm") {
    for (const std::string& line :
         {std::string("-"), std::string("..."), std::string("***"), std::string("“"), std::string(1, '('),
          std::string("()"), std::string(" ")}) {
        CAPTURE(line);
        std::vector<Paragraph> paragraphs{{line, {}}, {"Text that stays.", {}}};
        mark_leftovers(paragraphs);
        CHECK(paragraphs[0].leftover.empty());
    }
}
