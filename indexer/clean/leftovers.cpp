#include "indexer/clean/leftovers.hpp"

#include <algorithm>
#include <array>

#include "common/text.hpp"

namespace dateline::indexer {
namespace {

enum class At { whole, begin, end };

struct LeftoverRule {
    std::string_view rule;
    At at;
    std::string_view phrase;   ///< lower case
    std::size_t max_bytes = 0; ///< longest line that can match; 0 = 200
};

/// Whole lines, or beginnings and ends of lines that say nothing else. Precision first: a lost sentence is
/// worse than a leftover kept.
constexpr std::array<LeftoverRule, 101> rules{{
    {"advertisement", At::whole, "advertisement"},
    {"advertisement", At::whole, "advertisment"},
    {"advertisement", At::whole, "sponsored content"},
    {"advertisement", At::whole, "paid content"},
    {"advertisement", At::begin, "story continues below"},
    {"advertisement", At::begin, "story continued below"},
    {"advertisement", At::begin, "article continues below"},
    {"advertisement", At::begin, "article continues after"},
    {"advertisement", At::whole, "scroll to continue"},
    {"advertisement", At::whole, "continue reading the main story"},
    {"comments", At::whole, "leave a reply"},
    {"comments", At::begin, "leave a reply to "},
    {"comments", At::whole, "leave a reply cancel reply"},
    {"comments", At::whole, "leave a comment"},
    {"comments", At::whole, "post a comment"},
    {"comments", At::whole, "add a comment"},
    {"comments", At::whole, "view comments"},
    {"comments", At::whole, "show comments"},
    {"comments", At::whole, "load comments"},
    {"comments", At::whole, "join the conversation"},
    {"comments", At::whole, "comments are closed"},
    {"comments", At::begin, "your email address will not be published"},
    {"comments", At::begin, "required fields are marked"},
    {"comments", At::begin, "save my name, email"},
    {"comments", At::begin, "notify me of new posts"},
    {"comments", At::begin, "notify me of follow-up comments"},
    {"comments", At::begin, "you must be logged in to "},
    {"cookies", At::begin, "this site uses cookies"},
    {"cookies", At::begin, "this website uses cookies"},
    {"cookies", At::begin, "we use cookies"},
    {"cookies", At::begin, "by continuing to use this site"},
    {"cookies", At::whole, "accept all cookies"},
    {"cookies", At::whole, "cookie policy"},
    {"copyright", At::end, "all rights reserved"},
    {"copyright", At::begin, "© ", 160},
    {"copyright", At::begin, "©20", 160},
    {"copyright", At::begin, "©19", 160},
    {"copyright", At::begin, "(c) 20", 160},
    {"copyright", At::begin, "copyright ©", 160},
    {"copyright", At::begin, "copyright (c)", 160},
    {"copyright", At::begin, "copyright 20", 160},
    {"copyright", At::begin, "this material may not be published, broadcast"},
    {"credit", At::end, "contributed to this report", 260},
    {"credit", At::end, "contributed to this article", 260},
    {"credit", At::end, "contributed to this story", 260},
    {"credit", At::end, "contributed reporting", 260},
    {"credit", At::begin, "(reporting by ", 260},
    {"credit", At::begin, "reporting by ", 260},
    {"credit", At::begin, "additional reporting by ", 260},
    {"credit", At::begin, "(additional reporting by ", 260},
    {"credit", At::begin, "(writing by ", 260},
    {"credit", At::begin, "(editing by ", 260},
    {"media", At::begin, "image copyright", 120},
    {"media", At::begin, "image source,", 120},
    {"media", At::begin, "image caption", 260},
    {"media", At::begin, "media caption", 260},
    {"media", At::whole, "enlarge this image"},
    {"media", At::begin, "media playback is"},
    {"media", At::begin, "just watched"},
    {"media", At::whole, "must watch"},
    {"media", At::whole, "toggle caption"},
    {"media", At::whole, "hide caption"},
    {"media", At::begin, "your browser does not support"},
    {"media", At::begin, "please enable javascript"},
    {"navigation", At::whole, "back to top"},
    {"navigation", At::whole, "back to top button"},
    {"navigation", At::whole, "skip to main content"},
    {"navigation", At::whole, "skip to content"},
    {"navigation", At::whole, "privacy policy"},
    {"navigation", At::whole, "terms of use"},
    {"navigation", At::whole, "terms of service"},
    {"navigation", At::whole, "terms & conditions"},
    {"navigation", At::whole, "load more"},
    {"navigation", At::whole, "previous article"},
    {"navigation", At::whole, "next article"},
    {"newsletter", At::begin, "sign up for "},
    {"newsletter", At::begin, "sign up to "},
    {"newsletter", At::begin, "subscribe to our "},
    {"newsletter", At::whole, "subscribe now"},
    {"newsletter", At::end, "delivered to your inbox"},
    {"newsletter", At::end, "straight to your inbox"},
    {"newsletter", At::begin, "download our app"},
    {"related", At::whole, "related articles"},
    {"related", At::whole, "related stories"},
    {"related", At::whole, "related posts"},
    {"related", At::whole, "related news"},
    {"related", At::whole, "recommended for you"},
    {"related", At::whole, "you may also like"},
    {"related", At::whole, "you might also like"},
    {"related", At::whole, "most popular"},
    {"related", At::whole, "most read"},
    {"related", At::whole, "read more"},
    {"related", At::begin, "read more: ", 160},
    {"related", At::begin, "read also: ", 160},
    {"related", At::begin, "also read: ", 160},
    {"related", At::begin, "click here to "},
    {"share", At::begin, "follow us on ", 120},
    {"share", At::begin, "click to share on "},
    {"share", At::whole, "share this"},
    {"share", At::whole, "share this article"},
    {"share", At::whole, "share this story"},
}};

/// Lines after which an article is over.
constexpr std::array<std::string_view, 14> endings{
    "leave a reply",       "leave a reply cancel reply",
    "leave a comment",     "post a comment",
    "add a comment",       "related articles",
    "related stories",     "related posts",
    "related news",        "you may also like",
    "you might also like", "back to top button",
    "comments are closed", "your email address will not be published"};

/// Single words that head sections of articles too, and are leftovers only where nothing but leftovers
/// follows.
constexpr std::array<std::string_view, 14> last_words{
    "comments",    "home",    "menu",   "more",    "newsletter", "print",     "share",
    "recommended", "related", "search", "sign in", "sign up",    "subscribe", "trending"};

/// Lower case, without marks at the end.
std::string plain(std::string_view line) {
    std::string text = to_lower_ascii(trim(line));
    while (!text.empty() && std::string_view(".:!*>").find(text.back()) != std::string_view::npos)
        text.pop_back();
    return text;
}

bool matches(const LeftoverRule& rule, std::string_view text) {
    constexpr std::size_t usual_max = 200;
    const std::size_t size = rule.phrase.size();
    if (text.size() > (rule.max_bytes == 0 ? usual_max : rule.max_bytes)) return false;
    switch (rule.at) {
    case At::whole:
        return text == rule.phrase;
    case At::begin:
        return text.substr(0, size) == rule.phrase;
    case At::end:
        return text.size() >= size && text.substr(text.size() - size) == rule.phrase;
    }
    return false;
}

/// A sentence of an article, not a headline or a menu: long, ended like a sentence, few capitals.
bool is_real_paragraph(std::string_view text) {
    constexpr int fewest_words = 25;
    int words = 0;
    int capitals = 0;
    for (const std::string_view word : split(text, ' ')) {
        if (word.empty()) continue;
        ++words;
        if (word.front() >= 'A' && word.front() <= 'Z') ++capitals;
    }
    const bool ended =
        text.find_last_of(".!?") != std::string_view::npos && text.find_last_of(".!?") + 4 >= text.size();
    return words >= fewest_words && ended && capitals * 2 < words;
}

bool is_last_word(const std::string& text) {
    return std::find(last_words.begin(), last_words.end(), plain(std::string_view(text).substr(0, 40))) !=
           last_words.end();
}

/// The title of another article: short, and not ended like a sentence.
bool is_link_title(std::string_view text) {
    constexpr std::size_t longest = 100;
    return text.size() <= longest && text.find_last_of(".!?\"") != text.size() - 1 && !text.ends_with("”");
}

/// Titles of other articles after "Read more:", when it stands late and no real paragraph follows.
void mark_link_titles(std::vector<Paragraph>& paragraphs, std::size_t first_late) {
    std::size_t begin = std::max<std::size_t>(first_late, 1);
    for (std::size_t i = begin; i < paragraphs.size(); ++i) {
        if (is_real_paragraph(paragraphs[i].text)) begin = i + 1; // the article goes on
    }
    for (std::size_t i = begin; i < paragraphs.size(); ++i) {
        Paragraph& paragraph = paragraphs[i];
        if (paragraph.leftover.empty() && paragraphs[i - 1].leftover == "related" &&
            is_link_title(paragraph.text)) {
            paragraph.leftover = "related";
        }
    }
}

/// From the end: single words that only leftovers follow.
void mark_last_words(std::vector<Paragraph>& paragraphs) {
    const auto text_ends =
        std::find_if(paragraphs.rbegin(), paragraphs.rend(), [](const Paragraph& paragraph) {
            return paragraph.leftover.empty() && !is_last_word(paragraph.text);
        });
    std::for_each(paragraphs.rbegin(), text_ends, [](Paragraph& paragraph) {
        if (paragraph.leftover.empty()) paragraph.leftover = "tail";
    });
}

/// Everything after a line that ends articles, when it stands late and no real paragraph follows it.
void cut_tail(std::vector<Paragraph>& paragraphs, std::size_t first_late) {
    const auto late = paragraphs.begin() + static_cast<std::ptrdiff_t>(first_late);
    const auto ending = std::find_if(late, paragraphs.end(), [](const Paragraph& paragraph) {
        return std::find(endings.begin(), endings.end(), plain(paragraph.text.substr(0, 100))) !=
               endings.end();
    });
    const bool goes_on = std::any_of(ending, paragraphs.end(), [](const Paragraph& paragraph) {
        return is_real_paragraph(paragraph.text);
    });
    if (goes_on) return;
    std::for_each(ending, paragraphs.end(), [](Paragraph& paragraph) {
        if (paragraph.leftover.empty()) paragraph.leftover = "tail";
    });
}

} // namespace

std::string_view leftover_rule(std::string_view line) {
    constexpr std::size_t longest = 300;
    if (line.size() > longest) return {};
    const std::string text = plain(line);
    const auto* const found = std::find_if(rules.begin(), rules.end(),
                                           [&](const LeftoverRule& rule) { return matches(rule, text); });
    return found == rules.end() ? std::string_view() : found->rule;
}

void mark_leftovers(std::vector<Paragraph>& paragraphs) {
    for (Paragraph& paragraph : paragraphs) {
        if (paragraph.leftover.empty()) paragraph.leftover = leftover_rule(paragraph.text);
    }
    const std::size_t first_late = paragraphs.size() * 6 / 10;
    cut_tail(paragraphs, first_late);
    mark_link_titles(paragraphs, first_late);
    mark_last_words(paragraphs);
}

} // namespace dateline::indexer
