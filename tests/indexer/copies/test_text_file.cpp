// Texts in a nameless file: read back as they were, the last one of an article; left out where it cannot be
// made.
#include <catch2/catch.hpp>

#include "indexer/write/compared_texts.hpp"
#include "indexer/write/text_file.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace dateline::indexer;
using dateline::tests::TemporaryFolder;

namespace {

/// A text of `count` words that no other seed has.
ComparedText text_of(std::uint32_t seed, std::uint32_t count) {
    WordHashes words;
    for (std::uint32_t i = 0; i < count; ++i)
        words.push_back(seed * 100'000 + i);
    return {std::move(words), {}, "title " + std::to_string(seed), std::nullopt};
}

} // namespace

TEST_CASE("texts come back from the file, the last one of each article") {
    const TemporaryFolder folder;
    TextFile file(folder.path());
    constexpr std::uint32_t many = 3000; // the buffer is written several times
    for (std::uint32_t i = 0; i < many; ++i)
        file.append({i % 3, i + 1}, text_of(i, i % 90));
    ComparedText later = text_of(7, 20);
    later.day = -400;
    file.append({7 % 3, 8}, later);
    file.seal();
    TextFile moved = std::move(file);
    for (std::uint32_t i = 0; i < many; ++i) {
        CAPTURE(i);
        const std::optional<ComparedText> text = moved.read({i % 3, i + 1});
        REQUIRE(text);
        CHECK(text->words == text_of(i, i == 7 ? 20 : i % 90).words);
        CHECK(text->title == "title " + std::to_string(i));
        CHECK(text->day == (i == 7 ? later.day : std::nullopt));
        CHECK(text->shingles.size() == (text->words.size() < 5 ? 0 : text->words.size() - 4));
    }
    CHECK_FALSE(moved.read({0, many + 5}));
    CHECK_FALSE(moved.read({0, 2}));
    CHECK(std::filesystem::is_empty(folder.path())); // it has no name
    moved.clear();
    CHECK(moved.empty());
    CHECK_FALSE(moved.read({0, 1}));
}

TEST_CASE("a file that cannot be made holds nothing, and stops nobody") {
    const TemporaryFolder folder;
    TextFile file(folder.path() / "missing");
    for (std::uint32_t i = 1; i < 2000; ++i)
        file.append({0, i}, text_of(i, 50));
    file.seal();
    CHECK_FALSE(file.read({0, 1}));
    CHECK_FALSE(file.read({0, 1999}));
}

TEST_CASE("texts that memory has no room for are kept all the same") {
    const TemporaryFolder folder;
    ComparedTexts texts(20'000, folder.path());
    constexpr std::uint32_t many = 500;
    for (std::uint32_t i = 1; i <= many; ++i)
        texts.keep({0, i}, text_of(i, 100));
    texts.keep({0, 3}, text_of(3000, 30)); // a new version
    texts.seal();
    for (std::uint32_t round = 0; round < 2; ++round) {
        for (std::uint32_t i = 1; i <= many; ++i) {
            CAPTURE(i);
            const auto text = texts.text({}, {0, i}); // no database is looked into
            CHECK(text->words == (i == 3 ? text_of(3000, 30) : text_of(i, 100)).words);
            CHECK(text->shingles.size() == (i == 3 ? 26 : 96));
        }
    }
}
