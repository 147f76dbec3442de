#include "indexer/html/page_byline.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "common/ascii.hpp"
#include "common/dates/lexicon.hpp"
#include "common/text.hpp"
#include "indexer/html/block_text.hpp"

namespace dateline::indexer {
namespace {

constexpr std::size_t longest_byline = 120; // bytes; longer texts are biographies
constexpr std::size_t most_authors = 12;

/// What stands before names.
constexpr auto introductions = std::to_array<std::string_view>({"by:",
                                                                "by ",
                                                                "written by",
                                                                "posted by",
                                                                "published by",
                                                                "story by",
                                                                "text:",
                                                                "text by",
                                                                "author:",
                                                                "autor:",
                                                                "autorin:",
                                                                "von:",
                                                                "von ",
                                                                "ein artikel von",
                                                                "ein beitrag von",
                                                                "geschrieben von",
                                                                "par ",
                                                                "por ",
                                                                "door ",
                                                                "autor ",
                                                                "author ",
                                                                "from "});

/// What ends the names: all behind it is left out.
constexpr auto endings = std::to_array<std::string_view>(
    {" | ", " \u2022 ", " \u00B7 ", " \u2013 ", " \u2014 ", " - ", ", staff", " for ", " on ", " updated",
     " published", " posted", " am ", " about the author", "follow ", "(@", "\n"});

/// Names that are ranks or systems, folded.
constexpr auto no_names = std::to_array<std::string_view>(
    {"staff",           "staff writer",   "staff reporter", "admin",      "administrator", "editor",
     "editorial staff", "redaktion",      "webmaster",      "author",     "autor",         "unknown",
     "anonymous",       "guest",          "user",           "none",       "null",          "root",
     "news desk",       "view all posts", "web desk",       "super user", "redazione",     "la redaction",
     "la rédaction"});

std::string lower(std::string_view text) {
    return to_lower_ascii(text);
}

void cut_introduction(std::string& text) {
    for (const std::string_view introduction : introductions) {
        if (text.size() > introduction.size() && lower(text.substr(0, introduction.size())) == introduction) {
            text = std::string(trim(std::string_view(text).substr(introduction.size())));
            return;
        }
    }
}

/// True if what was cut off began with a number.
bool cut_endings(std::string& text) {
    const std::string folded = lower(text);
    std::size_t end = text.size();
    for (const std::string_view ending : endings)
        end = std::min(end, folded.find(ending));
    end = std::min({end, text.find_first_of("0123456789"), text.find('@')});
    if (end >= text.size()) return false;
    const bool number = is_digit(text[end]);
    // A word that is cut in its middle goes as a whole ("jane.doe@" and "5th").
    if (end < text.size() && text[end] == '@')
        end = text.find_last_of(" ,", end) == std::string::npos ? 0 : text.find_last_of(" ,", end);
    text.resize(end);
    return number;
}

/// Days and months at the end, left behind by a date whose numbers were cut off.
void cut_calendar(std::string& text) {
    for (;;) {
        const std::size_t last = text.find_last_not_of(" ,.|-");
        if (last == std::string::npos) return;
        const std::size_t blank = text.find_last_of(' ', last);
        if (blank == std::string::npos) return;
        const std::string word = fold(std::string_view(text).substr(blank + 1, last - blank));
        const DateWordKind kind = find_date_word(word, DateLanguage::other).kind;
        if (word.size() < 3 || (kind != DateWordKind::weekday && kind != DateWordKind::month)) return;
        text.resize(blank);
    }
}

bool is_no_name(std::string_view text) {
    const std::string folded = fold_name(text);
    return folded.size() < 2 || std::find(no_names.begin(), no_names.end(), folded) != no_names.end();
}

class Authors {
  public:
    explicit Authors(std::string_view source) : source_(fold_name(source)) {}

    void add(std::string_view text) {
        std::string name = clean_byline(text);
        if (name.empty() || fold_name(name) == source_ || names_.size() >= most_authors) return;
        const std::string folded = fold_name(name);
        const bool known = std::any_of(names_.begin(), names_.end(), [&](const std::string& other) {
            return fold_name(other).find(folded) != std::string::npos;
        });
        if (!known) names_.push_back(std::move(name));
    }

    [[nodiscard]] bool any() const { return !names_.empty(); }

    [[nodiscard]] std::string joined() const {
        std::string all;
        for (const std::string& name : names_) {
            if (!all.empty()) all += ", ";
            all += name;
        }
        return all;
    }

  private:
    std::string source_;
    std::vector<std::string> names_;
};

/// The first line of an element that holds a name: below it stand ranks, dates and addresses.
void add_lines(Authors& authors, Node node) {
    if (short_text(node, 8 * longest_byline).empty()) return;
    const std::string text = block_text(node);
    for (const std::string_view line : split(text, '\n')) {
        if (clean_byline(line).empty()) continue;
        authors.add(line);
        return;
    }
}

void add_metas(Authors& authors, const PageFacts& facts) {
    for (const std::string_view name : {"author", "article:author", "article:author_name", "parsely-author",
                                        "sailthru.author", "dc.creator", "dcterms.creator", "citation_author",
                                        "byl", "og:article:author", "dcsext.author", "article.author"}) {
        for (const MetaTag& meta : facts.metas) {
            if (meta.name == name) authors.add(meta.content);
        }
        if (authors.any()) return;
    }
}

/// Elements by attribute, from the most telling kind to the least; the first kind with a name counts.
void add_elements(Authors& authors, const PageFacts& facts) {
    constexpr std::array<bool (*)(Node), 4> kinds{
        [](Node node) {
            return lower(node.attribute("itemprop")) == "author" ||
                   lower(node.attribute("property")) == "author";
        },
        [](Node node) { return lower(node.attribute("rel")) == "author"; },
        [](Node node) {
            const std::string names = lower(node.attribute("class").substr(0, 300));
            return names.find("byline") != std::string::npos ||
                   names.find("author-name") != std::string::npos ||
                   names.find("author_name") != std::string::npos ||
                   names.find("authorname") != std::string::npos;
        },
        [](Node node) {
            const std::string names = ' ' + lower(node.attribute("class").substr(0, 300)) + ' ';
            return names.find(" author ") != std::string::npos ||
                   names.find(" autor ") != std::string::npos ||
                   names.find("post-author") != std::string::npos ||
                   names.find("article-author") != std::string::npos ||
                   names.find("article__author") != std::string::npos;
        }};
    for (const auto& matches : kinds) {
        for (const Node node : facts.labelled) {
            if (!matches(node)) continue;
            const Node name = node.find("span");
            const bool inner = name && lower(name.attribute("itemprop")) == "name";
            add_lines(authors, inner ? name : node);
            // Further down stand the authors of other articles.
            if (authors.any() && lower(node.attribute("itemprop")) != "author") break;
        }
        if (authors.any()) return;
    }
}

} // namespace

std::string clean_byline(std::string_view given) {
    if (given.size() > 8 * longest_byline) return {};
    std::string text = squeeze(given);
    if (text.find("://") != std::string::npos || lower(text.substr(0, 4)) == "www.") return {};
    cut_introduction(text);
    cut_introduction(text);
    if (cut_endings(text)) cut_calendar(text);
    while (!text.empty() && std::string_view(" ,;:|/-(&").find(text.back()) != std::string_view::npos)
        text.pop_back();
    if (text.size() > longest_byline || is_no_name(text)) return {};
    return text;
}

std::string page_byline(const PageFacts& facts, const LinkedArticle& linked, std::string_view source) {
    Authors authors(source);
    for (const std::string& author : linked.authors)
        authors.add(author);
    if (!authors.any()) add_metas(authors, facts);
    if (!authors.any()) add_elements(authors, facts);
    return authors.joined();
}

} // namespace dateline::indexer
