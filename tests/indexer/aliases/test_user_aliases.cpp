// Names that the user blocks or splits while indexing.
#include <sstream>

#include <catch2/catch.hpp>

#include "indexer/extract/user_aliases.hpp"
#include "tests/support/small_index.hpp"

using namespace dateline;
using namespace dateline::indexer;

namespace {

Mention actor(const std::string& key, const std::string& surface) {
    Mention mention;
    mention.kind = MentionKind::actor;
    mention.key = key;
    mention.name = surface;
    mention.surface = surface;
    return mention;
}

Mention place(const std::string& key, const std::string& surface) {
    Mention mention;
    mention.key = key;
    mention.name = surface;
    mention.surface = surface;
    mention.within = {"somewhere"};
    return mention;
}

Mention date() {
    Mention mention;
    mention.kind = MentionKind::date;
    mention.key = mention.surface = "1994";
    return mention;
}

/// The mentions after the instructions, "key=name".
std::string applied(const std::string& instructions, std::vector<Mention> mentions) {
    Tables tables = tests::small_tables();
    std::istringstream in(instructions);
    auto aliases = EntityAliases::read(in, "aliases");
    CAPTURE(instructions);
    REQUIRE(aliases);
    tables.aliases = *aliases;
    apply_aliases(mentions, tables);
    std::string text;
    for (const Mention& mention : mentions)
        text += (text.empty() ? "" : " ") + mention.key + "=" + mention.name;
    return text;
}

} // namespace

TEST_CASE("a blocked name is no mention of its key, whatever its case, and of no other") {
    const std::vector<Mention> mentions{actor("putin-band", "PUTIN"), actor("putin-band", "Putin Band"),
                                        actor("vladimir-putin", "Putin"), place("putin-band", "Putin"),
                                        date()};
    CHECK(applied("block actor Putin = putin-band", mentions) ==
          "putin-band=Putin Band vladimir-putin=Putin putin-band=Putin 1994=");
    CHECK(applied("block place Putin = putin-band", mentions) ==
          "putin-band=PUTIN putin-band=Putin Band vladimir-putin=Putin 1994=");
    CHECK(applied("merge actor putin-band vladimir-putin\nrename actor putin-band = X", mentions) ==
          "putin-band=PUTIN putin-band=Putin Band vladimir-putin=Putin putin-band=Putin 1994=");
}

TEST_CASE("a split name means its key only where the other one is, and takes name and kind of it") {
    const std::string split = "split actor Putin = vladimir-putin when kremlin-press\n";
    CHECK(applied(split, {actor("putin", "Putin")}) == "putin=Putin");
    CHECK(applied(split, {actor("putin", "Putin"), actor("kremlin-press", "Kremlin press office")}) ==
          "vladimir-putin=Vladimir Putin kremlin-press=Kremlin press office");
    CHECK(applied("split actor Putin = igor-putin when igor-putin\n",
                  {actor("igor-putin", "Igor Putin"), actor("vladimir-putin", "Putin")}) ==
          "igor-putin=Igor Putin igor-putin=Igor Putin");
    CHECK(applied("split actor Putin = no-one when berg\n",
                  {actor("putin", "Putin"), actor("berg", "Berg")}) == "no-one=Putin berg=Berg");
    // The name itself is no evidence for what it is to mean.
    CHECK(applied("split actor Putin = igor-putin when putin\n", {actor("putin", "Putin")}) == "putin=Putin");
}

TEST_CASE("a split place is where the tables have it") {
    Tables tables = tests::small_tables();
    std::istringstream in("split place Springfield = moscow when vladimir-putin\n");
    tables.aliases = *EntityAliases::read(in, "aliases");
    std::vector<Mention> mentions{place("springfield", "Springfield"), actor("vladimir-putin", "Putin")};
    mentions[0].begin = 3;
    mentions[0].end = 14;
    apply_aliases(mentions, tables);
    CHECK(mentions[0].key == "moscow");
    CHECK(mentions[0].within == std::vector<std::string>{"russia"});
    CHECK(mentions[0].country == "RU");
    CHECK(mentions[0].surface == "Springfield");
    CHECK(mentions[0].begin == 3);
    CHECK(mentions[0].end == 14);
}

TEST_CASE("the digest of the tables changes with what changes an index and with nothing else") {
    const auto digest_with = [](const std::string& instructions) {
        Tables tables = tests::small_tables();
        std::istringstream in(instructions);
        tables.aliases = *EntityAliases::read(in, "aliases");
        return digest(tables);
    };
    const std::string plain = digest(tests::small_tables());
    CHECK(digest_with("merge actor a b\nrename actor b = B\nalias place C = c\n") == plain);
    CHECK(digest_with("block actor A = a\n") != plain);
    CHECK(digest_with("block actor A = a\n") != digest_with("block place A = a\n"));
    CHECK(digest_with("split actor A = a when b\n") != digest_with("split actor A = a when c\n"));
}
