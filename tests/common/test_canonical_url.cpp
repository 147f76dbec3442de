// Addresses of one page become one, those of different pages stay apart.
#include <utility>

#include <catch2/catch.hpp>

#include "common/canonical_url.hpp"

using namespace dateline;

TEST_CASE("what does not tell pages apart is dropped") {
    using Row = std::pair<const char*, const char*>;
    for (const auto& [given, canonical] :
         {Row{"https://star.example/news/1", "https://star.example/news/1"},
          Row{"http://star.example/news/1", "https://star.example/news/1"},
          Row{"HTTP://WWW.Star.Example:80/News/1/", "https://star.example/News/1"},
          Row{"https://star.example:443", "https://star.example"},
          Row{"https://star.example/", "https://star.example"},
          Row{"https://star.example:8080/a", "https://star.example:8080/a"},
          Row{" https://star.example/a#comments ", "https://star.example/a"},
          Row{"https://star.example/#!/a", "https://star.example/#!/a"},
          Row{"https://star.example/a?utm_source=x&utm_medium=y", "https://star.example/a"},
          Row{"https://star.example/a?id=7&UTM_Campaign=x&page=2", "https://star.example/a?id=7&page=2"},
          Row{"https://star.example/a/?fbclid=1&gclid=2", "https://star.example/a"},
          Row{"https://star.example?id=7", "https://star.example?id=7"},
          Row{"https://star.example/a?", "https://star.example/a"},
          Row{"https://star.example/a?b&&c", "https://star.example/a?b&c"}}) {
        CAPTURE(given);
        CHECK(canonical_url(given) == canonical);
        CHECK(canonical_url(canonical_url(given)) == canonical);
    }
}

TEST_CASE("addresses of different pages stay apart") {
    CHECK(canonical_url("https://a.example/?id=1") != canonical_url("https://a.example/?id=2"));
    CHECK(canonical_url("https://a.example/A") != canonical_url("https://a.example/a"));
    CHECK(canonical_url("https://m.a.example/x") != canonical_url("https://a.example/x"));
}

TEST_CASE("what is no http address stays as it is") {
    for (const char* text :
         {"", "urn:newsml:agency.example:20201009:1", "ftp://x/", "/relative/path/", "http:/x"}) {
        CAPTURE(text);
        CHECK(canonical_url(text) == text);
    }
    CHECK(canonical_url("https://") == "https://");
    CHECK(canonical_url("https://#?&/:80") == "https://");
}

TEST_CASE("hosts are told without www, port and user, in lower case") {
    CHECK(host_of("https://www.Star.example:8080/a") == "star.example");
    CHECK(host_of("HTTP://user@star.example?x") == "star.example");
    CHECK(host_of("/a").empty());
    CHECK(host_of("https://").empty());
    CHECK(host_of("ftp://star.example/a").empty());
}
