#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "common/term.hpp"
#include "common/text.hpp"

using namespace dateline;
using namespace std::string_literals;

TEST_CASE("terms carry the prefix of their field") {
    CHECK(make_term(Field::source, "Harbour  Wire!") == "XSOURCE:harbour wire");
    CHECK(make_term(Field::language, "EN") == "Len");
    CHECK(make_term(Field::topic, "Élections") == "XTOPIC:elections");
    CHECK(make_term(Field::actor, "vladimir-putin") == "XACTOR:vladimir-putin");
    CHECK(make_term(Field::id, "AB/12") == "XID:AB/12");
    CHECK(make_term(Field::url, "http://example.org/A") == "Uhttp://example.org/A");
    CHECK(make_term(Field::key, "Key") == "QKey");
    CHECK(stem_term(Field::text, "talk") == "Ztalk");
    CHECK(stem_term(Field::title, "talk") == "ZStalk");
    CHECK(form_term(Field::text, "talks") == "talks");
    CHECK(form_term(Field::author, "keller") == "Akeller");
}

TEST_CASE("date terms name their unit") {
    CHECK(publication_term("2020-10-08") == "D20201008");
    CHECK(publication_term("2020-10") == "M202010");
    CHECK(publication_term("2020") == "Y2020");
    CHECK(mention_term("199") == "XMC:199");
    CHECK(mention_ancestor_term("19") == "XMA:19");
}

TEST_CASE("long terms are cut and stay different") {
    const std::string longest(max_term_bytes - 4, 'a');
    CHECK(join_term("XID:", longest) == "XID:" + longest);
    std::set<std::string> terms;
    for (std::size_t length = max_term_bytes; length < max_term_bytes + 300; ++length) {
        const std::string term = join_term("XID:", std::string(length, 'a'));
        CHECK(term.size() <= max_term_bytes);
        CHECK(term.starts_with("XID:aaa"));
        terms.insert(term);
    }
    CHECK(terms.size() == 300);
}

TEST_CASE("a cut never splits a character") {
    for (std::size_t shift = 0; shift < 4; ++shift) {
        std::string text(shift, 'a');
        for (int i = 0; i < 200; ++i)
            text += "😀";
        CAPTURE(shift);
        CHECK(is_valid_utf8(join_term("U", text)));
    }
    // Bytes that are no UTF-8 at all do not lead the cut astray.
    CHECK(join_term("U", std::string(1000, '\x80')).size() <= max_term_bytes);
    CHECK(join_term("", std::string(1000, '\x80')).size() <= max_term_bytes);
}

TEST_CASE("zero bytes become blanks") {
    CHECK(join_term("Q", "a\0b"s) == "Qa b");
    const std::string term = join_term("Q", std::string(1000, '\0'));
    CHECK(term.size() <= max_term_bytes);
    CHECK(term.find('\0') == std::string::npos);
}
