// Phrases in the words of a text: length, capitals, what parts them.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/extract/phrase_index.hpp"

using namespace dateline::indexer;

namespace {

/// Meanings of the phrases found at each word, longest first, words parted by blanks: "2,1 - -".
std::string found_in(const std::string& written) {
    PhraseIndex index;
    index.add("Minsk", 1);
    index.add("Minsk Group", 2);
    index.add("US", 3);
    index.add("president", 4);
    index.add("St. Petersburg", 5);
    index.add("Russia (state)", 6);
    index.add("WHO", 7);
    const ArticleText text{dateline::MentionField::body, written, dateline::tokenize(written)};
    std::string shown;
    for (std::size_t at = 0; at < text.tokens.size(); ++at) {
        std::vector<PhraseMatch> matches;
        index.find(text, at, matches);
        if (!shown.empty()) shown += ' ';
        if (matches.empty()) shown += '-';
        for (std::size_t i = 0; i < matches.size(); ++i)
            shown += (i > 0 ? "," : "") + std::to_string(matches[i].meaning);
    }
    return shown;
}

} // namespace

TEST_CASE("phrases are found by their words and their capitals") {
    struct Row {
        const char* text;
        const char* found;
    };
    const Row rows[] = {
        {"the Minsk Group met", "- 2,1 - -"},
        {"the Minsk, Group", "- 1 -"},
        {"the minsk group", "- - -"},
        {"they told us and US", "- - - - 3"},
        {"WHO IS WHO IN TOWN", "- - - - -"},
        {"THE W.H.O. IS HERE NOW", "- 7 - - -"},
        {"who said WHO", "- - 7"},
        {"President and president", "4 - 4"},
        {"in St. Petersburg", "- 5 -"},
        {"Russia state", "- -"},
        {"", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(found_in(row.text) == row.found);
    }
}
