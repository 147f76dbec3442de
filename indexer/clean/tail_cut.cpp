#include "indexer/clean/tail_cut.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "common/text.hpp"
#include "indexer/clean/leftover_rules.hpp"

namespace dateline::indexer {
namespace {

constexpr std::size_t longest_marker = 120; // bytes

/// Lines after which an article is over; folded. What follows a box of related articles may still be the
/// article, so more is asked there.
constexpr std::array<std::string_view, 16> comment_endings{"leave a reply",
                                                           "leave a reply cancel reply",
                                                           "leave a comment",
                                                           "post a comment",
                                                           "add a comment",
                                                           "join the conversation",
                                                           "back to top button",
                                                           "comments are closed",
                                                           "your email address will not be published",
                                                           "schreibe einen kommentar",
                                                           "schreiben sie einen kommentar",
                                                           "kommentar schreiben",
                                                           "kommentar verfassen",
                                                           "laisser un commentaire",
                                                           "ajouter un commentaire",
                                                           "les commentaires sont fermes"};
constexpr std::array<std::string_view, 18> related_endings{"related articles",
                                                           "related stories",
                                                           "related posts",
                                                           "related news",
                                                           "you may also like",
                                                           "you might also like",
                                                           "you may like",
                                                           "recommended for you",
                                                           "recommended stories",
                                                           "more from around the web",
                                                           "das konnte sie auch interessieren",
                                                           "das konnte dich auch interessieren",
                                                           "ahnliche artikel",
                                                           "verwandte artikel",
                                                           "articles similaires",
                                                           "sur le meme sujet",
                                                           "vous aimerez aussi",
                                                           "ailleurs sur le web"};

/// Single words that head sections of articles too, and are leftovers only where nothing but leftovers
/// follows; folded.
constexpr std::array<std::string_view, 47> last_words{
    "comments",   "comment",      "home",        "menu",      "more",        "newsletter", "newsletters",
    "print",      "share",        "recommended", "related",   "search",      "sign in",    "sign up",
    "log in",     "login",        "register",    "subscribe", "trending",    "facebook",   "twitter",
    "email",      "e-mail",       "whatsapp",    "linkedin",  "pinterest",   "instagram",  "youtube",
    "reddit",     "flipboard",    "messenger",   "telegram",  "tweet",       "copy link",  "google+",
    "kommentare", "kommentieren", "drucken",     "teilen",    "merken",      "anmelden",   "abonnieren",
    "partager",   "commentaires", "imprimer",    "s'abonner", "se connecter"};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& phrases, std::string_view text) {
    return std::find(phrases.begin(), phrases.end(), text) != phrases.end();
}

/// A sentence of an article, not a headline or a menu: long, ended like a sentence, few capitals.
bool is_real_paragraph(std::string_view text, int fewest_words) {
    int words = 0;
    int capitals = 0;
    for (const std::string_view word : split(text, ' ')) {
        if (word.empty()) continue;
        ++words;
        if (word.front() >= 'A' && word.front() <= 'Z') ++capitals;
    }
    const std::size_t mark = text.find_last_of(".!?");
    const bool ended = mark != std::string_view::npos && mark + 4 >= text.size();
    return words >= fewest_words && ended && capitals * 2 < words;
}

/// Folded and bare if it is short enough to be a marker, else empty.
std::string marker_of(const Paragraph& paragraph) {
    return paragraph.text.size() <= longest_marker ? bare_line(paragraph.text) : std::string();
}

/// First paragraph that stands late.
std::size_t first_late_of(const std::vector<Paragraph>& paragraphs) {
    std::size_t total = 0;
    for (const Paragraph& paragraph : paragraphs)
        total += paragraph.text.size();
    const std::size_t by_lines = paragraphs.size() * 6 / 10;
    std::size_t before = 0;
    std::size_t by_bytes = 0;
    while (by_bytes < paragraphs.size() && before * 10 < total * 6)
        before += paragraphs[by_bytes++].text.size();
    return std::min(by_lines, by_bytes);
}

/// The place after the last paragraph from which on the article certainly still goes on.
std::size_t end_of_article(const std::vector<Paragraph>& paragraphs, std::size_t from, int fewest_words) {
    std::size_t end = from;
    for (std::size_t i = from; i < paragraphs.size(); ++i) {
        if (paragraphs[i].leftover.empty() && is_real_paragraph(paragraphs[i].text, fewest_words))
            end = i + 1;
    }
    return end;
}

void mark_from(std::vector<Paragraph>& paragraphs, std::size_t first) {
    for (std::size_t i = first; i < paragraphs.size(); ++i) {
        if (paragraphs[i].leftover.empty()) paragraphs[i].leftover = "tail";
    }
}

/// Everything after a line that ends articles, when no real paragraph follows it.
void cut_after_ending(std::vector<Paragraph>& paragraphs, std::size_t first_late) {
    constexpr int after_comments = 25; // words of a paragraph; INGEST's measure for text against titles
    constexpr int after_related = 15;
    const std::size_t comments_from = end_of_article(paragraphs, first_late, after_comments);
    const std::size_t related_from = end_of_article(paragraphs, first_late, after_related);
    for (std::size_t i = comments_from; i < paragraphs.size(); ++i) {
        const std::string marker = marker_of(paragraphs[i]);
        if (marker.empty()) continue;
        if (is_one_of(comment_endings, marker) || (i >= related_from && is_one_of(related_endings, marker)))
            return mark_from(paragraphs, i);
    }
}

/// "More from Anna:", "Read Keller's latest:": short, with a colon at the end.
bool is_list_head(const Paragraph& paragraph) {
    constexpr std::size_t longest = 60;
    constexpr std::array<std::string_view, 9> beginnings{"more from ",   "more by ",  "more on ",
                                                         "read more ",   "read ",     "see more ",
                                                         "more stories", "mehr von ", "mehr aus "};
    if (paragraph.text.size() > longest) return false;
    const std::string text = bare_line(paragraph.text);
    if (text.starts_with("more about ") && text.find(", and ") != std::string::npos) return true; // tags
    if (!paragraph.text.ends_with(':')) return false;
    if (text.starts_with("read ") && text.find("latest") == std::string::npos &&
        !text.starts_with("read more "))
        return false;
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view beginning) { return text.starts_with(beginning); });
}

/// The title of another article: short, and not ended like a sentence.
bool is_link_title(std::string_view text) {
    constexpr std::size_t longest = 120;
    return text.size() <= longest && text.find_last_of(".!\"") != text.size() - 1 && !text.ends_with("”");
}

/// Titles of other articles after "Read more:", when no real paragraph follows.
void mark_link_titles(std::vector<Paragraph>& paragraphs, std::size_t first_late) {
    constexpr int fewest_words = 15;
    const std::size_t begin = end_of_article(paragraphs, first_late, fewest_words);
    for (std::size_t i = begin; i < paragraphs.size(); ++i) {
        Paragraph& paragraph = paragraphs[i];
        if (!paragraph.leftover.empty()) continue;
        const bool listed = i > 0 && paragraphs[i - 1].leftover == "related" && is_link_title(paragraph.text);
        if (listed || is_list_head(paragraph)) paragraph.leftover = "related";
    }
}

/// "___", "—": a line drawn across the page.
bool is_rule_off(std::string_view text) {
    constexpr std::size_t longest = 60;
    return text.size() <= longest && bare_line(text).empty();
}

/// From the end: lines drawn across and single words that only leftovers follow.
void mark_last_words(std::vector<Paragraph>& paragraphs) {
    const auto text_ends =
        std::find_if(paragraphs.rbegin(), paragraphs.rend(), [](const Paragraph& paragraph) {
            return paragraph.leftover.empty() && !is_rule_off(paragraph.text) &&
                   !is_one_of(last_words, marker_of(paragraph));
        });
    std::for_each(paragraphs.rbegin(), text_ends, [](Paragraph& paragraph) {
        if (paragraph.leftover.empty()) paragraph.leftover = "tail";
    });
}

} // namespace

void mark_tail(std::vector<Paragraph>& paragraphs) {
    const std::size_t first_late = first_late_of(paragraphs);
    cut_after_ending(paragraphs, first_late);
    mark_link_titles(paragraphs, first_late);
    mark_last_words(paragraphs);
}

} // namespace dateline::indexer
