// Which texts are copies of one another: edited, cut, extended; and which only look like it.
#include <algorithm>
#include <random>

#include <catch2/catch.hpp>

#include "common/text.hpp"
#include "indexer/copies/likeness.hpp"

using namespace dateline;
using namespace dateline::indexer;

namespace {

using Words = std::vector<std::string>;

/// `count` words of a made-up story; other seeds give other stories.
Words story(unsigned seed, std::size_t count) {
    std::mt19937 random(seed);
    Words words;
    for (std::size_t i = 0; i < count; ++i)
        words.push_back("w" + std::to_string(random() % 4000));
    return words;
}

Words joined(Words a, const Words& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

Words first(const Words& words, std::size_t count) {
    return {words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count)};
}

/// Every `step`th word replaced.
Words changed(Words words, std::size_t step) {
    for (std::size_t i = step / 2; i < words.size(); i += step)
        words[i] = "other" + std::to_string(i);
    return words;
}

ComparedText text_of(const Words& words, std::optional<Day> day = 100, const std::string& title = "Talks") {
    std::string text;
    for (const std::string& word : words)
        text += word + " ";
    return compared_text(hash_words(tokenize(text)), fold_name(title), day);
}

Relation between(const ComparedText& a, const ComparedText& b) {
    const Relation found = relation(a, b);
    CHECK(relation(b, a) == found);
    return found;
}

} // namespace

TEST_CASE("edited, cut and extended texts are copies") {
    const Words original = story(1, 300);
    const Words site = story(2, 40);
    const ComparedText text = text_of(original);
    CHECK(between(text, text_of(original, 101, "Another headline")) == Relation::copy);
    CHECK(between(text, text_of(joined(changed(original, 40), site))) == Relation::copy);
    CHECK(between(text, text_of(joined(changed(original, 10), site))) == Relation::copy);
    CHECK(between(text, text_of(joined(first(original, 120), site))) == Relation::copy);
    CHECK(between(text, text_of(joined(story(3, 300), joined(original, site)))) == Relation::copy);
    CHECK(between(text, text_of(original, std::nullopt)) == Relation::copy);
}

TEST_CASE("texts that share passages are told from copies") {
    const Words background = story(4, 200);
    const Words lead = story(5, 200);
    const Words other_lead = story(6, 200);
    CHECK(between(text_of(joined(lead, background)), text_of(joined(other_lead, background))) ==
          Relation::shares_text);
    const Words tail = story(7, 2000);
    CHECK(between(text_of(joined(lead, tail)), text_of(joined(other_lead, tail))) == Relation::shares_text);
    CHECK(between(text_of(lead), text_of(joined(lead, tail))) == Relation::shares_text);
    CHECK(between(text_of(lead), text_of(other_lead)) == Relation::none);
}

TEST_CASE("a form filled in anew is no copy, the same form of the same day is") {
    const Words form = story(8, 50);
    const Words filled = changed(form, 40);
    CHECK(between(text_of(form, 100), text_of(filled, 100)) == Relation::copy);
    CHECK(between(text_of(form, 100), text_of(filled, 107, "Other")) == Relation::shares_text);
    CHECK(between(text_of(form, 100), text_of(form, 107)) == Relation::copy);
    CHECK(between(text_of(form, 100), text_of(changed(form, 8), 100)) != Relation::copy);
}

TEST_CASE("texts far apart in time are not compared") {
    const Words original = story(9, 300);
    CHECK(between(text_of(original, 100), text_of(original, 100 + copy_window_days)) == Relation::copy);
    CHECK(between(text_of(original, 100), text_of(original, 101 + copy_window_days)) == Relation::none);
}

TEST_CASE("very short texts are copies with the same words, title and day only") {
    const Words brief = story(10, 12);
    CHECK(between(text_of(brief), text_of(brief)) == Relation::copy);
    CHECK(between(text_of(brief), text_of(brief, 101)) == Relation::none);
    CHECK(between(text_of(brief), text_of(brief, 100, "Other")) == Relation::none);
    CHECK(between(text_of(brief, 100, "Rates of the port open"), text_of(brief, 100, "Rates of the port")) ==
          Relation::copy);
    CHECK(between(text_of(brief), text_of(changed(brief, 8))) == Relation::none);
    CHECK(between(text_of(brief), text_of(joined(brief, story(11, 100)))) == Relation::none);
}

TEST_CASE("empty bodies are never copies") {
    CHECK(between(text_of({}), text_of({})) == Relation::none);
    CHECK(between(text_of({}), text_of(story(12, 300))) == Relation::none);
}

TEST_CASE("likeness counts what is shared") {
    const Words words = story(13, 104);
    const Likeness half = likeness(text_of(words), text_of(first(words, 54)));
    CHECK(half.shared == 50);
    CHECK(half.containment == Approx(1.0));
    CHECK(half.of_longer == Approx(0.5));
    CHECK(half.lead == Approx(1.0));
    CHECK(likeness(text_of({}), text_of(words)).shared == 0);
}
