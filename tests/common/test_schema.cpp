#include <map>
#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "common/schema.hpp"

using namespace dateline;

TEST_CASE("every searchable field shows a query that uses it") {
    for (const FieldRow& field : fields()) {
        CAPTURE(field.name);
        CHECK(&row(field.field) == &field);
        CHECK_FALSE(field.name.empty());
        CHECK_FALSE(field.summary.empty());
        // Addresses and identifiers differ in every corpus: no example finds something everywhere.
        const bool has_example =
            field.match != MatchKind::internal && field.field != Field::url && field.field != Field::id;
        CHECK(field.example.empty() != has_example);
        if (has_example && field.field != Field::text) {
            CHECK(field.example.substr(0, field.name.size() + 1) == std::string(field.name) + ":");
        }
    }
}

TEST_CASE("no two fields share a name, an alias, a prefix or a slot") {
    std::set<std::string> names;
    std::set<std::string> prefixes;
    std::set<unsigned> slots{slot_content_digest, slot_family,       slot_version,       slot_first_run,
                             slot_changed_run,    slot_vanished_run, slot_actor_classes, slot_place_classes};
    for (const FieldRow& field : fields()) {
        CAPTURE(field.name);
        CHECK(names.insert(std::string(field.name)).second);
        for (const std::string_view alias : field.aliases) {
            if (!alias.empty()) CHECK(names.insert(std::string(alias)).second);
        }
        if (field.match == MatchKind::containment)
            continue; // has the terms and the slot of the interval field
        CHECK(prefixes.insert(std::string(field.prefix)).second);
        if (field.slot != no_slot) CHECK(slots.insert(field.slot).second);
    }
    // Letters that terms of other kinds begin with: stems, months and years.
    for (const char* taken : {"Z", "M", "Y"})
        CHECK_FALSE(prefixes.contains(taken));
}

TEST_CASE("a field is found by its names in any case") {
    CHECK(find_field("title") == Field::title);
    CHECK(find_field("TITLE") == Field::title);
    CHECK(find_field("headline") == Field::title);
    CHECK(find_field("Who") == Field::actor);
    CHECK(find_field("language") == Field::language);
    for (const FieldRow& field : fields()) {
        CAPTURE(field.name);
        const bool offered = field.match != MatchKind::internal;
        CHECK(find_field(field.name).has_value() == offered);
        for (const std::string_view alias : field.aliases) {
            if (!alias.empty()) CHECK(find_field(alias) == field.field);
        }
    }
    for (const char* unknown : {"", " ", "titel", "key", "file", "title:", "tïtle"}) {
        CAPTURE(unknown);
        CHECK_FALSE(find_field(unknown));
    }
}

TEST_CASE("a misspelt field leads to the nearest one") {
    const std::map<std::string, std::string> rows{
        {"titel", "title"},
        {"TITLE", "title"},
        {"plase", "place"},
        {"actr", "actor"},
        {"sorce", "source"},
        {"mention", "mentions"},
        {"dat", "date"},
        {"athor", "author"},
        {"languge", "language"},
        {"x", ""},
        {"", ""},
        {"hd", ""},
        {"zzzzzz", ""},
        {"key", ""},
        {"http", ""},
    };
    for (const auto& [given, expected] : rows) {
        CAPTURE(given);
        if (given == "hd") {
            CHECK(nearest_field(given) == "hd"); // itself
        } else {
            CHECK(nearest_field(given) == expected);
        }
    }
    CHECK(nearest_field(std::string(100'000, 't')).empty());
}
