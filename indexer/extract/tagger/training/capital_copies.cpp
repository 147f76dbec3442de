// Headlines as they are printed, made of sentences, and whole texts in capitals.
#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "common/text.hpp"
#include "indexer/extract/tagger/hashing.hpp"
#include "indexer/extract/tagger/training/lessons.hpp"

namespace dateline::indexer {
namespace {

// ASCII only, so that offsets stay.
char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

std::string all_upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), upper);
    return text;
}

std::string words_upper(std::string text) {
    static constexpr std::array<std::string_view, 14> small{"a",  "an", "and", "as", "at",  "by", "for",
                                                            "in", "of", "on",  "or", "the", "to", "with"};
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = text.find(' ', at);
        if (end == std::string::npos) end = text.size();
        const std::string_view word = std::string_view(text).substr(at, end - at);
        if (at == 0 || std::find(small.begin(), small.end(), word) == small.end()) text[at] = upper(text[at]);
        at = end + 1;
    }
    return text;
}

// The sentence of the body that is made the headline: the first of fitting length with a name in it.
struct Chosen {
    std::size_t begin = 0;
    std::size_t end = 0;
};
std::optional<Chosen> choose(const LabelledDocument& document) {
    const std::string& body = document.texts[1].text;
    constexpr std::size_t longest_headline = 120; // bytes
    for (std::size_t begin = 0; begin < body.size();) {
        std::size_t end = body.find('\n', begin);
        if (end == std::string::npos) end = body.size();
        const bool named =
            std::any_of(document.names.begin(), document.names.end(), [&](const NameSpan& name) {
                return name.field == MentionField::body && name.begin >= begin && name.end <= end;
            });
        if (named && end - begin <= longest_headline && end - begin > 20) return Chosen{begin, end};
        begin = end + 1;
    }
    return std::nullopt;
}

void set_title(LabelledDocument& document, const Chosen& chosen, bool capitals) {
    std::string title = document.texts[1].text.substr(chosen.begin, chosen.end - chosen.begin);
    if (title.ends_with('.')) title.pop_back();
    title = capitals ? all_upper(std::move(title)) : words_upper(std::move(title));
    std::vector<NameSpan> names;
    for (NameSpan name : document.names) {
        if (name.begin < chosen.begin || name.end > chosen.end) continue;
        name.field = MentionField::title;
        name.begin -= chosen.begin;
        name.end = std::min(name.end - chosen.begin, title.size());
        names.push_back(name);
    }
    document.names.insert(document.names.begin(), names.begin(), names.end());
    document.texts[0].tokens = tokenize(title);
    document.texts[0].text = std::move(title);
}

LabelledDocument in_capitals(LabelledDocument document) {
    for (ArticleText& text : document.texts) {
        text.text = all_upper(std::move(text.text));
        text.tokens = tokenize(text.text);
    }
    return document;
}

} // namespace

void add_capitals(std::vector<LabelledDocument>& documents) {
    // Shares of documents, in a hundred.
    constexpr std::uint64_t capital_headlines = 20;
    constexpr std::uint64_t headlines = 40;
    constexpr std::uint64_t all_capitals = 45;
    std::vector<LabelledDocument> copies;
    for (LabelledDocument& document : documents) {
        const std::uint64_t draw = mix(17, hash_text(document.id)) % 100;
        if (draw < headlines) {
            const std::optional<Chosen> chosen = choose(document);
            if (chosen && document.texts[0].text.empty())
                set_title(document, *chosen, draw < capital_headlines);
        } else if (draw < all_capitals) {
            copies.push_back(in_capitals(document));
        }
    }
    std::move(copies.begin(), copies.end(), std::back_inserter(documents));
}

} // namespace dateline::indexer
