// What a run says at its end.
#include <catch2/catch.hpp>

#include "indexer/summary.hpp"

using namespace dateline::indexer;

TEST_CASE("one is counted otherwise than several in the summary") {
    Summary summary;
    summary.read = 3;
    summary.added = 1;
    summary.files = summary.warnings = summary.vanished = summary.outdated = 1;
    const std::string one = to_text(summary);
    CHECK(one.find(", 1 earlier version left out (1 file, ") != std::string::npos);
    CHECK(one.find("1 article was kept with a warning (--verbose lists it)\n") != std::string::npos);
    CHECK(one.find("1 article is in the index but no longer in the files (--prune removes it)\n") !=
          std::string::npos);
    summary.files = summary.warnings = summary.vanished = summary.outdated = 2;
    const std::string two = to_text(summary);
    CHECK(two.find(", 2 earlier versions left out (2 files, ") != std::string::npos);
    CHECK(two.find("2 articles were kept with a warning (--verbose lists them)\n") != std::string::npos);
    CHECK(two.find("2 articles are in the index but no longer in the files (--prune removes them)\n") !=
          std::string::npos);
    summary.dumped = true;
    CHECK(to_text(summary).starts_with("3 read, 0 skipped (2 files, 0.0 s)\n"));
}
