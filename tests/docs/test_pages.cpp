// The made pages of docs/ say what the programs' tables say.
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "common/schema.hpp"
#include "indexer/options.hpp"
#include "searcher/options.hpp"
#include "tests/docs/pages.hpp"

using namespace dateline;

namespace {

std::string kept(std::string_view path) {
    std::ifstream in(std::string(DATELINE_SOURCE_DIR) + '/' + std::string(path), std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

/// An option's name as roff writes it: hyphens escaped.
std::string roff_name(std::string_view name) {
    std::string out = "\\-\\-";
    for (const char c : name)
        out += c == '-' ? std::string("\\-") : std::string(1, c);
    return out;
}

} // namespace

TEST_CASE("the kept pages are the made ones") {
    for (const tests::Page& page : tests::all_pages()) {
        INFO(page.path << " is out of date; run " << tests::remaking_command);
        CHECK(kept(page.path) == page.text);
    }
}

TEST_CASE("every option stands in its manual page") {
    const std::string indexer = tests::indexer_manual();
    for (const OptionRow& option : indexer::indexer_options()) {
        CAPTURE(option.name);
        CHECK(indexer.find(roff_name(option.name)) != std::string::npos);
    }
    const std::string searcher = tests::searcher_manual();
    for (const OptionRow& option : searcher::searcher_options()) {
        CAPTURE(option.name);
        CHECK(searcher.find(roff_name(option.name)) != std::string::npos);
    }
}

TEST_CASE("every field stands in the schema page with its prefix and example") {
    const std::string page = tests::schema_page();
    for (const FieldRow& field : fields()) {
        CAPTURE(field.name);
        CHECK(page.find("| `" + std::string(field.name) + "` |") != std::string::npos);
        CHECK(page.find(field.summary) != std::string::npos);
        if (!field.example.empty())
            CHECK(page.find("`" + std::string(field.example) + "`") != std::string::npos);
    }
}
