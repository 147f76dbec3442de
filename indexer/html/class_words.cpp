#include "indexer/html/class_words.hpp"

#include <algorithm>
#include <array>

#include "common/text.hpp"

namespace dateline::indexer {
namespace {

/// Beginnings of class names that speak of the subject or the state of what is inside.
constexpr auto other_subjects =
    std::to_array<std::string_view>({"category-", "cat-", "format-", "has-", "is-", "no-", "not-",
                                     "post-type-", "status-", "tag-", "type-", "with-", "without-"});

/// Words that name furniture, and beginnings of such words from five letters on. English, German and French.
constexpr auto furniture_words = std::to_array<std::string_view>({"addthis",
                                                                  "addtoany",
                                                                  "advert",
                                                                  "anzeige",
                                                                  "breadcrumb",
                                                                  "captcha",
                                                                  "comment",
                                                                  "commentaire",
                                                                  "consent",
                                                                  "cookie",
                                                                  "dfp",
                                                                  "disqus",
                                                                  "fbcomment",
                                                                  "footer",
                                                                  "gdpr",
                                                                  "kommentare",
                                                                  "kommentarliste",
                                                                  "kommentarbereich",
                                                                  "livefyre",
                                                                  "login",
                                                                  "masthead",
                                                                  "mostread",
                                                                  "nav",
                                                                  "navbar",
                                                                  "navigation",
                                                                  "newsletter",
                                                                  "outbrain",
                                                                  "paginat",
                                                                  "partage",
                                                                  "pager",
                                                                  "popular",
                                                                  "privacy",
                                                                  "popup",
                                                                  "promo",
                                                                  "publicite",
                                                                  "readmore",
                                                                  "recirc",
                                                                  "recommend",
                                                                  "related",
                                                                  "respond",
                                                                  "share",
                                                                  "sharing",
                                                                  "shariff",
                                                                  "sidebar",
                                                                  "sidenav",
                                                                  "signup",
                                                                  "sitemap",
                                                                  "skip",
                                                                  "social",
                                                                  "sociable",
                                                                  "sponsor",
                                                                  "subscri",
                                                                  "taboola",
                                                                  "teilen",
                                                                  "toolbar",
                                                                  "tooltip",
                                                                  "trending",
                                                                  "upsell",
                                                                  "verwandt",
                                                                  "weiterlesen",
                                                                  "werbung",
                                                                  "zergnet"});

/// Words that begin like furniture and name something else: opinion pieces, and text for those who pay.
constexpr auto innocent_words = std::to_array<std::string_view>({"commentary", "subscriber", "subscribers"});

/// Of the words of furniture, what is never the article, however long.
constexpr auto foreign_words =
    std::to_array<std::string_view>({"comment", "consent", "cookie", "disqus", "gdpr", "kommentare",
                                     "kommentarliste", "kommentarbereich", "privacy", "livefyre"});

constexpr auto doubtful_words = std::to_array<std::string_view>(
    {"ad",     "ads",  "aside",  "author", "bio",       "byline", "carousel", "date",      "gallery",
     "hidden", "hide", "info",   "inset",  "links",     "media",  "menu",     "meta",      "modal",
     "more",   "poll", "rating", "slide",  "slideshow", "tags",   "teaser",   "timestamp", "widget"});

constexpr auto caption_words =
    std::to_array<std::string_view>({"caption", "captions", "credit", "credits", "figcaption", "legende"});

struct Pair {
    std::string_view first, second;
};

/// Neighbouring words, or parts of one word, that name furniture though each alone may not.
constexpr auto furniture_pairs = std::to_array<Pair>({
    {"about", "author"},
    {"author", "bio"},
    {"author", "box"},
    {"author", "info"},
    {"autor", "info"},
    {"autor", "box"},
    {"more", "stories"},
    {"more", "from"},
    {"post", "tags"},
    {"read", "next"},
    {"tag", "list"},
});

/// Neighbouring words, or parts of one word, that name the text of an article.
constexpr auto body_pairs = std::to_array<Pair>({
    {"article", "body"},     {"article", "content"}, {"article", "text"},  {"article", "main"},
    {"article", "fulltext"}, {"article", "inner"},   {"artikel", "text"},  {"artikel", "body"},
    {"artikel", "inhalt"},   {"body", "copy"},       {"body", "text"},     {"corps", "article"},
    {"content", "body"},     {"content", "text"},    {"entry", "content"}, {"entry", "body"},
    {"entry", "text"},       {"main", "article"},    {"news", "body"},     {"news", "content"},
    {"news", "text"},        {"page", "content"},    {"post", "body"},     {"post", "content"},
    {"post", "entry"},       {"post", "text"},       {"rich", "text"},     {"story", "body"},
    {"story", "content"},    {"story", "text"},
});

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

void add_words(std::string_view name, std::vector<std::string>& words) {
    const std::string lower = to_lower_ascii(name);
    if (std::any_of(other_subjects.begin(), other_subjects.end(),
                    [&](std::string_view start) { return lower.starts_with(start); }))
        return;
    std::size_t start = 0;
    for (std::size_t pos = 0; pos <= name.size(); ++pos) {
        const bool ends = pos == name.size() || !is_letter(name[pos]);
        const bool capital = !ends && pos > start && is_upper(name[pos]) && !is_upper(name[pos - 1]);
        if (!ends && !capital) continue;
        if (pos > start) words.push_back(lower.substr(start, pos - start));
        start = capital ? pos : pos + 1;
    }
}

template <std::size_t size>
bool is_listed(const std::array<std::string_view, size>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

template <std::size_t size>
bool begins_as_listed(const std::array<std::string_view, size>& list, std::string_view word) {
    constexpr std::size_t shortest_beginning = 5; // shorter ones are whole words: "nav", not "navy"
    return std::any_of(list.begin(), list.end(), [&](std::string_view start) {
        return word == start || (start.size() >= shortest_beginning && word.starts_with(start));
    });
}

/// True if a word, or it and the next as one ("side-bar"), begins as listed.
template <std::size_t size>
bool is_named(const std::array<std::string_view, size>& list, std::string_view word, std::string_view next) {
    return begins_as_listed(list, word) ||
           (!next.empty() && begins_as_listed(list, std::string(word).append(next)));
}

bool is_paired(const auto& pairs, std::string_view word, std::string_view next) {
    return std::any_of(pairs.begin(), pairs.end(), [&](const Pair& pair) {
        if (word == pair.first && next == pair.second) return true;
        return word.size() == pair.first.size() + pair.second.size() && word.starts_with(pair.first) &&
               word.ends_with(pair.second);
    });
}

} // namespace

std::vector<std::string> class_words(std::string_view names) {
    constexpr std::size_t longest = 1000; // bytes; what a page builder writes for an element stays below
    names = names.substr(0, longest);
    std::vector<std::string> words;
    for (std::size_t pos = 0; pos < names.size();) {
        std::size_t end = pos;
        while (end < names.size() && !is_space(names[end]))
            ++end;
        add_words(names.substr(pos, end - pos), words);
        pos = end + 1;
    }
    return words;
}

ClassMeaning class_meaning(std::string_view names) {
    ClassMeaning meaning;
    const std::vector<std::string> words = class_words(names);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view next =
            i + 1 < words.size() ? std::string_view(words[i + 1]) : std::string_view();
        const bool innocent = is_listed(innocent_words, words[i]);
        meaning.furniture = meaning.furniture || (!innocent && is_named(furniture_words, words[i], next)) ||
                            is_paired(furniture_pairs, words[i], next);
        meaning.foreign = meaning.foreign || (!innocent && is_named(foreign_words, words[i], next));
        meaning.doubtful = meaning.doubtful || is_listed(doubtful_words, words[i]);
        meaning.embed = meaning.embed || words[i] == "embed" || words[i] == "tweet";
        meaning.caption = meaning.caption || is_listed(caption_words, words[i]);
        meaning.body = meaning.body || is_paired(body_pairs, words[i], next);
        meaning.article =
            meaning.article || words[i] == "article" || words[i] == "story" || words[i] == "hentry";
    }
    return meaning;
}

} // namespace dateline::indexer
