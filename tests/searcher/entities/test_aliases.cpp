// The file of aliases: how it is read, what is wrong in it, and what names mean then.
#include <sstream>

#include <catch2/catch.hpp>

#include "searcher/search/entity_page.hpp"
#include "searcher/search/search.hpp"
#include "searcher/search/suggest.hpp"
#include "tests/searcher/entities/entity_index.hpp"

using namespace dateline;
using namespace dateline::searcher;
using namespace dateline::tests;

namespace {

IndexReader sample() {
    const auto actor = [](const std::string& key, const std::string& surface) {
        return EntityMention{.key = key, .name = surface, .surface = surface};
    };
    return entity_index({
        {.id = "one", .mentions = {actor("vladimir-putin", "Vladimir Putin"), actor("putin", "Putin")}},
        {.id = "two", .mentions = {actor("putin", "Putin")}},
        {.id = "three", .mentions = {actor("vladimir-putin", "Vladimir Putin")}},
        {.id = "four", .mentions = {actor("igor-putin", "Igor Putin"), actor("berg", "Berg")}},
    });
}

std::uint64_t total(IndexReader& reader, const std::string& query) {
    SearchRequest request;
    request.query = query;
    return found(reader, request).total;
}

Error error_of(const std::string& text) {
    std::istringstream in(text);
    const auto aliases = EntityAliases::read(in, "mine.txt");
    CAPTURE(text);
    REQUIRE_FALSE(aliases);
    return aliases.error();
}

} // namespace

TEST_CASE("instructions are read with comments, blanks, marks and line ends of any kind") {
    const EntityAliases aliases = aliases_of("\xEF\xBB\xBF# mine\r\n\r\n  merge actor  a\tb c # two\r\n"
                                             "rename actor c = C # D\nalias place New  York=City = nyc\n"
                                             "block actor The Boss b\nblock actor A = B = a\n"
                                             "split actor Putin = igor-putin when master-bank");
    CHECK(aliases.canonical(Field::actor, "a") == "c");
    CHECK(aliases.canonical(Field::place, "a") == "a");
    CHECK(aliases.members(Field::actor, "c") == std::vector<std::string>{"c", "a", "b"});
    CHECK(aliases.given_name(Field::actor, "c") == "C");
    CHECK(aliases.keys_called(Field::place, "new york city") == std::vector<std::string>{"nyc"});
    CHECK(aliases.blocks(Field::actor, "the boss", "a")); // it counts as b does
    CHECK(aliases.drops(Field::actor, "the boss", "b"));
    CHECK_FALSE(aliases.drops(Field::actor, "the boss", "a"));
    CHECK(aliases.drops(Field::actor, "a b", "a"));
    REQUIRE(aliases.splits().size() == 1);
    CHECK(aliases.splits()[0].when == "master-bank");
    CHECK(aliases_of("").indexing_digest() == 0);
    CHECK(aliases_of("merge actor a b").indexing_digest() == 0);
    CHECK(aliases.indexing_digest() != 0);
}

TEST_CASE("a chain of merges ends where its last one does, whatever the order of the lines") {
    const EntityAliases aliases =
        aliases_of("merge actor b c\nmerge actor a b\nmerge actor c d\nrename actor a = A\n");
    for (const std::string key : {"a", "b", "c", "d"})
        CHECK(aliases.canonical(Field::actor, key) == "d");
    CHECK(aliases.given_name(Field::actor, "d") == "A");
}

TEST_CASE("what is wrong in the file is said with its line and how to write it") {
    struct Row {
        std::string text, message, hint;
    };
    for (const Row& row : std::vector<Row>{
             {"\nmerg actor a b", "mine.txt line 2: 'merg' is no instruction", "did you mean 'merge'?"},
             {"forget actor a", "mine.txt line 1: 'forget' is no instruction",
              "the instructions are merge, rename, alias, block and split"},
             {"merge person a b", "mine.txt line 1: 'person' stands where actor or place is expected",
              "write: merge actor KEY ... INTO-KEY"},
             {"merge actor a", "mine.txt line 1: there are not two keys to merge",
              "write: merge actor KEY ... INTO-KEY"},
             {"merge actor a a", "mine.txt line 1: 'a' is merged into itself",
              "write: merge actor KEY ... INTO-KEY"},
             {"merge actor a b\nmerge actor a c", "mine.txt line 2: 'a' is merged into 'b' in line 1 already",
              "merge it into one of them"},
             {"merge actor a b\nmerge actor b c\nmerge actor c a",
              "mine.txt line 1: 'a' is merged in a circle", "leave one of the merges out"},
             {"rename actor a A", "mine.txt line 1: there is no '=' with blanks around it",
              "write: rename actor KEY = NAME"},
             {"rename actor a = A\nmerge actor b a\nrename actor b = B",
              "mine.txt line 3: 'b' is called 'A' already", "leave one of the names out"},
             {"alias actor -- = a", "mine.txt line 1: '--' is no name", "write: alias actor NAME = KEY"},
             {"block actor Putin", "mine.txt line 1: there is no key behind the name",
              "write: block actor NAME = KEY"},
             {"split actor Putin = a if b", "mine.txt line 1: it is not said what means what when",
              "write: split actor NAME = KEY when KEY"},
             {"rename actor a = \xFF", "mine.txt line 1: is not UTF-8", "save the file as UTF-8"},
         }) {
        const Error error = error_of(row.text);
        CAPTURE(row.text);
        CHECK(error.kind == ErrorKind::bad_input);
        CHECK(error.message == row.message);
        CHECK(error.hint == row.hint);
    }
    CHECK(error_of("merge actor Vladimir Putin vladimir-putin").message ==
          "mine.txt line 1: 'Vladimir' is no key");
    CHECK(EntityAliases::load("/no/such/file").error().kind == ErrorKind::unreadable);
    CHECK(EntityAliases::load("/").error().kind == ErrorKind::unreadable);
}

TEST_CASE("merged entities are one in filters and pages, and an article with both counts once") {
    IndexReader reader = sample();
    CHECK(total(reader, "actor:=putin") == 2);
    CHECK(total(reader, "actor:=vladimir-putin") == 2);
    reader.use(aliases_of("merge actor putin vladimir-putin\n"));
    for (const std::string query : {"actor:=putin", "actor:=vladimir-putin", "actor:\"Vladimir Putin\""}) {
        CAPTURE(query);
        CHECK(total(reader, query) == 3);
    }
    const auto page = entity_page(reader, {}, "putin", 10);
    REQUIRE(page);
    CHECK(page->entity.key == "vladimir-putin");
    CHECK(page->entity.count == 3);
    CHECK(page->actors.empty());
    SearchRequest request;
    request.query = "actor:=putin";
    const SearchResults hits = found(reader, request);
    REQUIRE_FALSE(hits.hits.empty());
    for (const Hit& hit : hits.hits) {
        REQUIRE(hit.reasons.size() == 1);
        CHECK(hit.reasons[0].name == "Vladimir Putin");
    }
}

TEST_CASE("an article shows its entities under the keys and names that the aliases give them") {
    IndexReader reader = sample();
    reader.use(aliases_of("merge actor putin vladimir-putin\nrename actor vladimir-putin = The Chief\n"));
    const auto shown = find_article(reader, "one");
    REQUIRE(shown);
    REQUIRE(shown->size() == 1);
    REQUIRE(shown->front().mentions.size() == 1);
    const StoredMention& mention = shown->front().mentions.front();
    CHECK(mention.key == "vladimir-putin");
    CHECK(mention.name == "The Chief");
    CHECK(mention.surfaces.size() == 2);
    reader.use({});
    CHECK(find_article(reader, "one")->front().mentions.size() == 2);
}

TEST_CASE("a blocked name that means nothing else is not suggested") {
    IndexReader reader = sample();
    CHECK(nearest_name(reader, Field::actor, "igor puttin") == "Igor Putin");
    reader.use(aliases_of("block actor Igor Putin = igor-putin\n"));
    CHECK(nearest_name(reader, Field::actor, "igor puttin").empty());
}

TEST_CASE("a target that the index has not takes over name and kind of what is merged into it") {
    IndexReader reader = sample();
    reader.use(aliases_of("merge actor igor-putin berg the-company\n"));
    CHECK(reader.entity(Field::actor, "the-company").kind == "person");
    CHECK(total(reader, "actor:=the-company") == 1);
    CHECK(total(reader, "actor:Berg") == 1);
    reader.use(aliases_of("rename actor nobody = Nobody\nalias actor Somebody = nobody\n"));
    CHECK(reader.members(Field::actor, "nobody").empty());
    CHECK(total(reader, "actor:Somebody") == 0);
}

TEST_CASE("new names find, blocked names do not, and both take part in beginnings and suggestions") {
    IndexReader reader = sample();
    CHECK(total(reader, "actor:Putin") == 4); // three keys
    reader.use(aliases_of("block actor Putin igor-putin\nalias actor The Chief = vladimir-putin\n"
                          "rename actor vladimir-putin = President Putin\n"));
    CHECK(total(reader, "actor:Putin") == 3);
    CHECK(total(reader, "actor:\"Igor Putin\"") == 1);
    CHECK(total(reader, "actor:\"the chief\"") == 2);
    CHECK(total(reader, "actor:presid*") == 2);
    CHECK(reader.entity(Field::actor, "vladimir-putin").name == "President Putin");
    CHECK(reader.spellings(Field::actor, "vladimir-putin") ==
          std::vector<std::string>{"Putin", "The Chief", "Vladimir Putin"});
    CHECK(nearest_name(reader, Field::actor, "the cheif") == "President Putin");
}
