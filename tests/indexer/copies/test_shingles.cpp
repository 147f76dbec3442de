// Shingles and fingerprints: what stays the same when a text is cut, folded or repeated.
#include <algorithm>
#include <set>

#include <catch2/catch.hpp>

#include "indexer/copies/shingles.hpp"

using namespace dateline;
using namespace dateline::indexer;

namespace {

WordHashes words_of(const std::string& text) {
    return hash_words(tokenize(text));
}

/// `count` different words.
std::string numbered(int first, int count) {
    std::string text;
    for (int i = first; i < first + count; ++i)
        text += "word" + std::to_string(i) + " ";
    return text;
}

} // namespace

TEST_CASE("case, accents and punctuation do not change the hashes") {
    CHECK(words_of("Erdoğan met Macron, in PARIS.") == words_of("erdogan met macron in Paris"));
    CHECK(words_of("Macron met Erdoğan") != words_of("Erdoğan met Macron"));
}

TEST_CASE("a text has a shingle for each run of five words") {
    for (const auto& [words, shingles] : {std::pair{0, 0}, {4, 0}, {5, 1}, {6, 2}, {100, 96}}) {
        CAPTURE(words);
        CHECK(hash_shingles(words_of(numbered(0, words))).size() == static_cast<std::size_t>(shingles));
    }
    CHECK(hash_shingles(words_of("a b c"), 0).empty());
    CHECK(hash_shingles(words_of("a b c"), 2).size() == 2);
}

TEST_CASE("fingerprints are the smallest hashes, each once") {
    CHECK(fingerprints(words_of("too few words")).empty());
    CHECK(fingerprints(words_of(numbered(0, 9))).size() == 5);
    const std::vector<std::uint64_t> kept = fingerprints(words_of(numbered(0, 500)));
    CHECK(kept.size() == max_fingerprints);
    CHECK(std::is_sorted(kept.begin(), kept.end()));
    std::vector<std::uint64_t> all = hash_shingles(words_of(numbered(0, 500)));
    std::sort(all.begin(), all.end());
    CHECK(std::equal(kept.begin(), kept.end(), all.begin()));
}

TEST_CASE("a text that repeats itself has its few shingles as fingerprints") {
    std::string text;
    for (int i = 0; i < 5000; ++i)
        text += "one two three four five six ";
    CHECK(fingerprints(words_of(text)).size() == 6);
}

TEST_CASE("a text and a part of it share fingerprints") {
    int found = 0;
    std::size_t shared = 0;
    for (int start = 0; start < 100'000; start += 1000) {
        const std::vector<std::uint64_t> whole = fingerprints(words_of(numbered(start, 400)));
        const std::size_t before = shared;
        for (const std::uint64_t print : fingerprints(words_of(numbered(start + 100, 200)))) {
            if (std::binary_search(whole.begin(), whole.end(), print)) ++shared;
        }
        if (shared > before) ++found;
    }
    CHECK(found >= 98);                      // of 100 texts; 99.9 are expected
    CHECK(shared == Approx(400).margin(60)); // half of eight each
}

TEST_CASE("the hash of a text tells its words and their order") {
    CHECK(hash_text({}) == 0);
    CHECK(hash_text(words_of("a b")) == hash_text(words_of("A, b.")));
    CHECK(hash_text(words_of("a b")) != hash_text(words_of("b a")));
    CHECK(hash_text(words_of("a")) != hash_text(words_of("a a")));
}

TEST_CASE("a fingerprint is written in five plain characters") {
    std::set<std::string> texts;
    for (std::uint64_t i = 0; i < 1000; ++i)
        texts.insert(fingerprint_text(i));
    CHECK(texts.size() == 1000);
    CHECK(fingerprint_text(0) == "00000");
    CHECK(fingerprint_text(~std::uint64_t{0}).size() == 5);
}
