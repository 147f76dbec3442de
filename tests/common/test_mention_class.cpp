#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/mention_class.hpp"
#include "common/term.hpp"

using namespace dateline;

TEST_CASE("a class of mentions comes back from its text") {
    const auto [text, mention_class] = GENERATE(table<std::string, MentionClass>({
        {"", {}},
        {"m", {.metonymic = true}},
        {"!armenia,artsakh", {.scope = ViewScope::except, .views = {"armenia", "artsakh"}}},
        {"m=de-facto", {.metonymic = true, .scope = ViewScope::only, .views = {"de-facto"}}},
    }));
    CAPTURE(text);
    CHECK(to_text(mention_class) == text);
    REQUIRE(read_mention_class(text));
    CHECK(*read_mention_class(text) == mention_class);
    CHECK(is_plain(mention_class) == text.empty());
}

TEST_CASE("other text is no class") {
    for (const std::string text : {"-", "mm", "x", "un", "/", "\xff", " m"}) {
        CAPTURE(text);
        CHECK_FALSE(read_mention_class(text));
    }
}

TEST_CASE("a class counts as reading and field say") {
    const MentionReading state{.metonymy = Metonymy::state, .view = "un"};
    const MentionReading place{.metonymy = Metonymy::place, .view = "un"};
    const MentionClass metonymic{.metonymic = true};
    CHECK(counts(metonymic, Field::place, {}));
    CHECK(counts(metonymic, Field::actor, {}));
    CHECK_FALSE(counts(metonymic, Field::place, state));
    CHECK(counts(metonymic, Field::actor, state));
    CHECK(counts(metonymic, Field::place, place));
    CHECK_FALSE(counts(metonymic, Field::actor, place));
    const MentionReading artsakh{.metonymy = Metonymy::both, .view = "artsakh"};
    const MentionClass elsewhere{.scope = ViewScope::except, .views = {"artsakh"}};
    const MentionClass there{.scope = ViewScope::only, .views = {"artsakh"}};
    CHECK(counts(elsewhere, Field::place, {}));
    CHECK_FALSE(counts(elsewhere, Field::place, artsakh));
    CHECK_FALSE(counts(there, Field::place, {}));
    CHECK(counts(there, Field::place, artsakh));
    for (const MentionReading& reading : {MentionReading{}, state, place, artsakh}) {
        CHECK(counts({}, Field::place, reading));
        CHECK(counts({}, Field::actor, reading));
    }
}

TEST_CASE("the keys of an article follow the reading") {
    using Keys = std::vector<std::string>;
    const std::string keys = "azerbaijan\nbaku\nnagorno-karabakh";
    const std::string classes = "azerbaijan/!artsakh\nazerbaijan/-\nbaku/-\nbaku/m\ncaucasus/=artsakh\nodd/x";
    CHECK(keys_in_reading(keys, classes, Field::place, {}) == Keys{"azerbaijan", "baku", "nagorno-karabakh"});
    CHECK(keys_in_reading(keys, classes, Field::place, {.metonymy = Metonymy::state}) ==
          Keys{"azerbaijan", "nagorno-karabakh"});
    CHECK(keys_in_reading(keys, classes, Field::place, {.metonymy = Metonymy::both, .view = "artsakh"}) ==
          Keys{"baku", "caucasus", "nagorno-karabakh"});
    CHECK(keys_in_reading(keys, "", Field::place, {.metonymy = Metonymy::state}).size() == 3);
    CHECK(keys_in_reading("", classes, Field::place, {.metonymy = Metonymy::both, .view = "artsakh"}) ==
          Keys{"baku", "caucasus"});
    CHECK(keys_in_reading("", "", Field::place, {.metonymy = Metonymy::state}).empty());
}

TEST_CASE("the class stands behind the last slash of a term") {
    CHECK(mention_class_term(Field::place, "baku", "m") == "XPLACEC:baku/m");
    CHECK(mention_class_term(Field::actor, "state-azerbaijan", no_plain_mention) ==
          "XACTORC:state-azerbaijan/-");
    CHECK(split_classed_key("a/b/m").key == "a/b");
    CHECK(split_classed_key("a/b/m").class_text == "m");
    CHECK(split_classed_key("a/").class_text.empty());
    CHECK(split_classed_key("a").key == "a");
}

TEST_CASE("a name stands for a state where the place at the same words does") {
    Mention place;
    place.kind = MentionKind::place;
    place.begin = 3;
    place.end = 7;
    place.as_state = true;
    Mention state = place;
    state.kind = MentionKind::actor;
    state.actor_kind = ActorKind::state;
    Mention government = state;
    government.end = 18;
    Mention person = state;
    person.actor_kind = ActorKind::person;
    Mention in_title = state;
    in_title.field = MentionField::title;
    const PlacesOfStates places = places_standing_for_states({place, state});
    CHECK(is_metonymic(place, places));
    CHECK(is_metonymic(state, places));
    for (const Mention& other : {government, person, in_title})
        CHECK_FALSE(is_metonymic(other, places));
    place.as_state = false;
    CHECK(places_standing_for_states({place}).empty());
}
