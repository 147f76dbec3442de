#include "indexer/html/line_phrases.hpp"

#include <algorithm>
#include <array>

namespace dateline::indexer {
namespace {

/// Whole lines.
constexpr auto page_lines = std::to_array<std::string_view>({"ad",
                                                             "agrandir l image",
                                                             "bild vergrossern",
                                                             "bildergalerie",
                                                             "caption",
                                                             "highlights",
                                                             "schriftgrosse",
                                                             "text size",
                                                             "taille du texte",
                                                             "video",
                                                             "advert",
                                                             "advertisement",
                                                             "advertising",
                                                             "anzeige",
                                                             "artikel anhoren",
                                                             "artikel drucken",
                                                             "artikel teilen",
                                                             "article continues below",
                                                             "article suivant",
                                                             "back to top",
                                                             "bitte aktivieren sie javascript",
                                                             "click to enlarge",
                                                             "close",
                                                             "close video",
                                                             "comment",
                                                             "comments",
                                                             "continue reading",
                                                             "copy link",
                                                             "drucken",
                                                             "email",
                                                             "envoyer par mail",

                                                             "facebook",
                                                             "fermer",
                                                             "follow us",
                                                             "imprimer",
                                                             "kommentar",
                                                             "kommentare",
                                                             "la suite apres cette publicite",
                                                             "lire la suite",
                                                             "load comments",
                                                             "loading",
                                                             "mehr anzeigen",
                                                             "mehr lesen",
                                                             "merken",
                                                             "newsletter",
                                                             "partager",
                                                             "partager l article",
                                                             "permalink",
                                                             "pin it",
                                                             "post comment",
                                                             "post a comment",
                                                             "print",
                                                             "publicite",
                                                             "read more",
                                                             "recommended",
                                                             "reddit",
                                                             "related",
                                                             "schliessen",
                                                             "scroll to continue",
                                                             "share",
                                                             "share on facebook",
                                                             "share on twitter",
                                                             "share on whatsapp",
                                                             "share this",
                                                             "share this article",
                                                             "share this on whatsapp",
                                                             "share this story",
                                                             "show comments",
                                                             "skip ad",
                                                             "skip advertisement",
                                                             "sponsored",
                                                             "story continues below",
                                                             "story continues below advertisement",
                                                             "subscribe",
                                                             "subscribe now",
                                                             "tags",
                                                             "teilen",
                                                             "toggle caption",
                                                             "tweet",
                                                             "twitter",
                                                             "view comments",
                                                             "weiterlesen",
                                                             "werbung",
                                                             "whatsapp",
                                                             "zum thema",
                                                             "zur startseite",
                                                             "more",
                                                             "you may also like",
                                                             "related news",
                                                             "related articles",
                                                             "related stories",

                                                             "story continues",
                                                             "see more",
                                                             "listen to this article",
                                                             "have a tip"});

/// Beginnings of lines.
constexpr auto pointers =
    std::to_array<std::string_view>({"a decouvrir aussi", "filed under",       "posted in",
                                     "publie dans",       "veroffentlicht in", "abgelegt unter",
                                     "categories",        "kategorien",        "a lire aussi",
                                     "a lire egalement",  "also on",           "also read",
                                     "also see",          "auch interessant",  "click here to",
                                     "don t miss",        "follow us on",      "get the latest updates",
                                     "hier geht es zu",   "lesen sie auch",    "lesen sie hier",
                                     "lesen sie mehr",    "lesen sie dazu",    "lire aussi",
                                     "lire egalement",    "lire la suite",     "mehr zum thema",
                                     "mehr dazu",         "more on this",      "more from",
                                     "must read",         "read also",         "read more",
                                     "read next",         "recommended",       "related",
                                     "see also",          "see more",          "share this",
                                     "sign up for",       "sign up to",        "subscribe to",
                                     "sur le meme sujet", "tous les articles", "voir aussi",
                                     "watch more",        "weitere artikel",   "weiterlesen"});

/// Whole lines.
constexpr auto closing_headings = std::to_array<std::string_view>({"a lire aussi",
                                                                   "about the author",
                                                                   "alle kommentare",
                                                                   "articles associes",
                                                                   "articles similaires",
                                                                   "auch interessant",
                                                                   "comments",
                                                                   "commentaires",
                                                                   "das konnte sie auch interessieren",
                                                                   "das konnte dich auch interessieren",
                                                                   "diskussion",
                                                                   "join the conversation",
                                                                   "kommentar schreiben",
                                                                   "kommentare",
                                                                   "latest news",
                                                                   "laisser un commentaire",
                                                                   "leave a comment",
                                                                   "leave a reply",
                                                                   "les plus lus",
                                                                   "lesen sie auch",
                                                                   "lire aussi",
                                                                   "mehr aus dem ressort",
                                                                   "mehr zum thema",
                                                                   "meistgelesen",
                                                                   "more from this author",
                                                                   "more from this section",
                                                                   "more news",
                                                                   "more on this story",
                                                                   "more stories",
                                                                   "most popular",
                                                                   "most read",
                                                                   "post a comment",
                                                                   "previous article",
                                                                   "next article",
                                                                   "read next",
                                                                   "read this next",
                                                                   "recommended",
                                                                   "recommended for you",
                                                                   "reagir",
                                                                   "related",
                                                                   "related articles",
                                                                   "related content",
                                                                   "related coverage",
                                                                   "related links",
                                                                   "related news",
                                                                   "related posts",
                                                                   "related stories",
                                                                   "related topics",
                                                                   "related tags",
                                                                   "schlagworte",
                                                                   "schreibe einen kommentar",
                                                                   "see also",
                                                                   "share this",
                                                                   "sur le meme sujet",
                                                                   "tags",
                                                                   "themen",
                                                                   "top stories",
                                                                   "trending",
                                                                   "trending now",
                                                                   "uber den autor",
                                                                   "verwandte artikel",
                                                                   "weitere artikel",
                                                                   "weitere themen",
                                                                   "what to read next",
                                                                   "you may also be interested in",
                                                                   "you may also like",
                                                                   "you might also like",
                                                                   "zum thema",
                                                                   "zur startseite",

                                                                   "добавить отзыв"});

bool is_listed(const auto& list, std::string_view line) {
    return std::find(list.begin(), list.end(), line) != list.end();
}

} // namespace

bool is_page_line(std::string_view folded) {
    return is_listed(page_lines, folded);
}

bool is_pointer(std::string_view folded) {
    return std::any_of(pointers.begin(), pointers.end(), [&](std::string_view start) {
        return folded.starts_with(start) && (folded.size() == start.size() || folded[start.size()] == ' ');
    });
}

bool is_closing_heading(std::string_view folded) {
    constexpr std::size_t longest = 40; // bytes; "More great stories from our desk"
    if (folded.size() <= longest && folded.starts_with("more ") &&
        (folded.ends_with(" stories") || folded.ends_with(" news") || folded.ends_with(" coverage") ||
         folded.ends_with(" articles")))
        return true;
    return is_listed(closing_headings, folded);
}

} // namespace dateline::indexer
