#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "common/index_layout.hpp"
#include "common/term.hpp"

using namespace dateline;

TEST_CASE("shards are numbered so that their names sort") {
    CHECK(shard_name(0) == "shard-000");
    CHECK(shard_name(41) == "shard-041");
    CHECK(shard_name(999) == "shard-999");
}

TEST_CASE("metadata keys name the field") {
    CHECK(entity_key(Field::actor, "vladimir-putin") == "entity/actor/vladimir-putin");
    CHECK(entity_key(Field::source, "harbour wire") == "entity/source/harbour wire");
    CHECK(name_key(Field::place, "nagorno karabakh") == "name/place/nagorno karabakh");
    CHECK(spellings_key(Field::actor, "vladimir-putin") == "spellings/actor/vladimir-putin");
}

TEST_CASE("metadata keys of any name fit the backend and stay apart") {
    std::set<std::string> keys;
    for (std::size_t length = 1; length < 600; length += 7) {
        const std::string name(length, 'n');
        for (const std::string& key : {entity_key(Field::topic, name), name_key(Field::topic, name),
                                       spellings_key(Field::topic, name)}) {
            CHECK(key.size() <= max_term_bytes);
            CHECK(keys.insert(key).second);
        }
    }
}
