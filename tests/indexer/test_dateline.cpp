// Datelines of wire stories.
#include <array>
#include <utility>

#include <catch2/catch.hpp>

#include "indexer/clean/dateline.hpp"

using namespace dateline::indexer;

TEST_CASE("datelines are recognised in their usual forms") {
    using Row = std::pair<std::string_view, std::string_view>;
    for (const auto& [text, dateline] :
         {Row{"MOSCOW, Oct 9 (AFP) - The talks", "MOSCOW, Oct 9 (AFP)"},
          Row{"BRUSSELS (Reuters) - The", "BRUSSELS (Reuters)"},
          Row{"YEREVAN/BAKU, Sept 27 (Harbour Wire) - The", "YEREVAN/BAKU, Sept 27 (Harbour Wire)"},
          Row{"Berlin (dpa) - The", "Berlin (dpa)"},
          Row{"OAKLAND, Calif. (AP) — The", "OAKLAND, Calif. (AP)"},
          Row{"SALVADOR, Feb 26 - Showers", "SALVADOR, Feb 26"}, Row{"BARCELONA — The", "BARCELONA"},
          Row{"RIO DE JANEIRO (AP) -- The", "RIO DE JANEIRO (AP)"}}) {
        CAPTURE(text);
        CHECK(find_dateline(text) == dateline);
    }
}

TEST_CASE("sentences with dashes and brackets are no datelines") {
    for (const std::string_view text :
         {"The talks - the third in a week - failed.", "UN - what is it for?", "Putin (67) spoke - and left.",
          "", "They met (in Minsk) - again.", " - ", "(AP) - The", "2020 - a year", "Moscow - the capital",
          "MOSCOW-based firms", "Mr Lavrov (right) and others - a photo"}) {
        CAPTURE(text);
        CHECK(find_dateline(text).empty());
    }
}

TEST_CASE("a dash far from the beginning ends no dateline") {
    CHECK(find_dateline(std::string(200, 'A') + " - x").empty());
    CHECK(find_dateline(std::string(100'000, '(')).empty());
}
