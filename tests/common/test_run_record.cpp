// What is kept of runs, written and read back.
#include <algorithm>

#include <catch2/catch.hpp>

#include "common/run_record.hpp"

using namespace dateline;

TEST_CASE("the record of a run is read back") {
    const RunRecord record{.number = 12,
                           .started = "2020-10-09T18:30:00Z",
                           .read = 10,
                           .added = 5,
                           .updated = 2,
                           .removed = 1,
                           .vanished = 3};
    const auto read = read_run_record(to_text(record));
    REQUIRE(read);
    CHECK(read->number == 12);
    CHECK(read->started == "2020-10-09T18:30:00Z");
    CHECK(read->added == 5);
    CHECK(read->vanished == 3);
    for (const char* damaged : {"", "12", "x\t\t1\t2\t3\t4\t5", "1\t\t1\t2\t3\t4", "1\t\t1\t2\t3\t4\t-5"}) {
        CAPTURE(damaged);
        CHECK_FALSE(read_run_record(damaged));
    }
}

TEST_CASE("a removed article is read back, whatever its title") {
    const auto read = read_gone_article(to_text(GoneArticle{3, "hw-1", "Talks\tin\nMoscow"}));
    REQUIRE(read);
    CHECK(read->run == 3);
    CHECK(read->id == "hw-1");
    CHECK(read->title == "Talks in Moscow");
    CHECK_FALSE(read_gone_article("3\tid"));
}

TEST_CASE("keys and numbers sort as the numbers do") {
    CHECK(run_key(2) < run_key(10));
    CHECK(gone_key("a") != gone_key("b"));
    std::uint64_t before = 0;
    for (const std::uint64_t number : {1ULL, 2ULL, 255ULL, 256ULL, 65535ULL, 1ULL << 40U, ~0ULL}) {
        CHECK(encode_number(before) < encode_number(number));
        CHECK(decode_number(encode_number(number)) == number);
        before = number;
    }
    for (const std::string& damaged :
         {std::string(), std::string("\x02\x01"), std::string("\xff"), std::string(12, '\x0b')})
        CHECK(decode_number(damaged) == 0);
}
