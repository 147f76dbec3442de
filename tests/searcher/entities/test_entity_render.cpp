// Listings and pages in every format.
#include <sstream>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "searcher/render/entities.hpp"

using namespace dateline;
using namespace dateline::searcher;

namespace {

EntityEntry berg() {
    return {.field = Field::actor,
            .key = "anna-berg",
            .name = "Anna \"A\" Berg",
            .kind = "person",
            .count = 3,
            .aliases = {"Berg", "Berg, Anna"}};
}

EntityListing listing() {
    EntityListing listing;
    listing.entries = {berg(),
                       {.field = Field::place, .key = "x", .name = "X\ty\x1b[31m", .kind = "", .count = 1}};
    listing.distinct = 5;
    listing.matches.total = 7;
    listing.matches.articles = 9;
    listing.matches.folded = true;
    return listing;
}

EntityPage page() {
    EntityPage page;
    page.entity = berg();
    page.first = "2019-01-02";
    page.last = "2020-03-04";
    page.actors = {{.field = Field::actor, .key = "c", .name = "C", .kind = "person", .count = 2}};
    page.others = {{.field = Field::place, .key = "berg", .name = "Berg", .kind = "city"}};
    page.matches.total = 3;
    page.matches.articles = 3;
    page.matches.timeline = Timeline{.unit = TimelineUnit::year, .bars = {{"2019", 1}, {"2020", 2}}};
    return page;
}

template <class Write>
std::string written(Write write) {
    std::ostringstream out;
    write(out);
    return out.str();
}

} // namespace

TEST_CASE("a listing is lines for people and rows for programs") {
    CHECK(written([](auto& out) { write_listing_text(out, listing(), {}); }) ==
          "5 names in 7 stories (9 articles)\n"
          "     3  Anna \"A\" Berg (person, anna-berg): Berg, Berg, Anna\n"
          "     1  X y\uFFFD[31m (place, x)\n"
          "        3 more\n");
    CHECK(written([](auto& out) { write_listing_csv(out, listing()); }) ==
          "key,field,name,kind,count,aliases\r\n"
          "anna-berg,actor,\"Anna \"\"A\"\" Berg\",person,3,\"Berg; Berg, Anna\"\r\n"
          "x,place,X\ty\x1b[31m,,1,\r\n");
    CHECK(written([](auto& out) { write_listing_tsv(out, listing()); }) ==
          "key\tfield\tname\tkind\tcount\taliases\n"
          "anna-berg\tactor\tAnna \"A\" Berg\tperson\t3\tBerg; Berg, Anna\n"
          "x\tplace\tX y\x1b[31m\t\t1\t\n");
}

TEST_CASE("a listing as JSON has an object for each entity") {
    const auto json =
        nlohmann::json::parse(written([](auto& out) { write_listing_json(out, listing(), "oil \"x\""); }));
    CHECK(json["format_version"] == 1);
    CHECK(json["query"] == "oil \"x\"");
    CHECK(json["total"] == 7);
    CHECK(json["total_of"] == "stories");
    CHECK(json["distinct"] == 5);
    CHECK(json["beginning"].is_null());
    REQUIRE(json["entities"].size() == 2);
    CHECK(json["entities"][0]["aliases"].size() == 2);
    CHECK(json["entities"][1]["kind"].is_null());
    std::istringstream lines(written([](auto& out) { write_listing_ndjson(out, listing()); }));
    std::string line;
    for (std::size_t i = 0; i < 2; ++i) {
        REQUIRE(std::getline(lines, line));
        CHECK(nlohmann::json::parse(line) == json["entities"][i]);
    }
}

TEST_CASE("a page is read by people and by programs") {
    CHECK(written([](auto& out) { write_page_text(out, page(), {}); })
              .starts_with("Anna \"A\" Berg (person, anna-berg)\n"
                           "also      Berg, Berg, Anna\n"
                           "found in  3 articles\n"
                           "first     2019-01-02\n"
                           "last      2020-03-04\n"));
    const auto json = nlohmann::json::parse(written([](auto& out) { write_page_json(out, page(), ""); }));
    CHECK(json["key"] == "anna-berg");
    CHECK(json["count"] == 3);
    CHECK(json["first"] == "2019-01-02");
    CHECK(json["years"] ==
          nlohmann::json::parse(R"([{"label":"2019","count":1},{"label":"2020","count":2}])"));
    CHECK(json["companions"]["actors"] ==
          nlohmann::json::parse(R"([{"field":"actor","key":"c","name":"C","kind":"person","count":2}])"));
    CHECK(json["companions"]["places"].empty());
    CHECK(json["others"] ==
          nlohmann::json::parse(R"([{"field":"place","key":"berg","name":"Berg","kind":"city"}])"));
}
