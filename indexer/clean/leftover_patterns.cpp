#include "indexer/clean/leftover_patterns.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>

#include "common/text.hpp"

namespace dateline::indexer {
namespace {

using Words = std::initializer_list<std::string_view>;

bool begins_with_any(std::string_view text, Words words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.starts_with(word); });
}

bool holds_any(std::string_view text, Words words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool is_one_of(std::string_view text, Words words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

/// "WATCH: Ministers meet in Minsk": a link to something else, in capitals up to the colon.
bool is_promotion(std::string_view line) {
    constexpr std::size_t longest = 160;
    const std::size_t colon = line.find(':');
    if (line.size() > longest || colon == std::string_view::npos || colon + 2 >= line.size()) return false;
    return is_one_of(line.substr(0, colon), {"READ", "WATCH", "RELATED", "MORE", "SEE ALSO", "READ MORE",
                                             "READ ALSO", "ALSO READ", "MUST READ", "SEE MORE", "READ NEXT",
                                             "MUST WATCH", "LISTEN", "WATCH NOW", "WATCH BELOW", "MEHR"});
}

bool is_newsletter_offer(std::string_view text) {
    constexpr std::size_t longest = 200;
    return text.size() <= longest &&
           begins_with_any(text, {"sign up", "subscribe", "get ", "join ", "want ", "receive "}) &&
           holds_any(text, {"newsletter", "your inbox", "email alert", "e-mail alert", "news alert"});
}

/// "12 comments", "1,204 shares", "3 min read": a number and what it counts, nothing else.
std::string_view counted(std::string_view text) {
    const std::size_t digits = text.find_first_not_of("0123456789,.");
    if (digits == 0 || digits == std::string_view::npos || digits > 9 || text[digits] != ' ') return {};
    const std::string_view what = text.substr(digits + 1);
    if (is_one_of(what, {"comment", "comments", "kommentar", "kommentare", "commentaire", "commentaires"}))
        return "comments";
    if (is_one_of(what, {"shares", "retweets", "likes"})) return "share";
    if (is_one_of(what, {"min read", "minute read", "mins read"})) return "navigation";
    return {};
}

/// "image 3 of 12".
bool is_place_in_gallery(std::string_view text) {
    if (!begins_with_any(text, {"image ", "photo ", "picture ", "slide "})) return false;
    const std::string_view rest = text.substr(text.find(' ') + 1);
    const std::size_t of = rest.find(" of ");
    if (of == std::string_view::npos || of == 0) return false;
    const auto is_number = [](std::string_view part) {
        return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
    };
    return is_number(rest.substr(0, of)) && is_number(rest.substr(of + 4));
}

/// How to reach or follow whoever wrote it.
bool is_address_of_author(std::string_view text) {
    constexpr std::size_t longest = 400;
    if (text.size() > longest) return false;
    if (holds_any(text, {"follow him on twitter", "follow her on twitter", "follow them on twitter",
                         "follow me on twitter", "follow us on twitter"}))
        return true;
    const bool address = text.find('@') != std::string_view::npos;
    if (address &&
        begins_with_any(text, {"email ", "e-mail ", "reach ", "write to ", "got a tip", "have a tip",
                               "contact me ", "contact the author", "contact this reporter"}))
        return true;
    return address && (holds_any(text, {"can be reached at", "can be reached via", "may be reached at"}));
}

/// "Follow Anna Keller on Twitter @annakeller".
bool is_call_to_follow(std::string_view text) {
    constexpr std::size_t longest = 200;
    return text.size() <= longest && text.starts_with("follow ") &&
           holds_any(text, {" on twitter", " on facebook", " on instagram", " on linkedin", " @",
                            "//twitter.com/"});
}

/// "(Updates with comment from the ministry in third paragraph.)": a note of the desk.
bool is_desk_note(std::string_view line) {
    constexpr std::size_t longest = 200;
    if (line.size() > longest || line.back() != ')') return false;
    return begins_with_any(to_lower_ascii(line.substr(0, 12)),
                           {"(updates ", "(update ", "(updated ", "(adds ", "(recasts "});
}

} // namespace

std::string_view leftover_pattern(std::string_view line, std::string_view text) {
    if (line.empty()) return {};
    if (const std::string_view rule = counted(text); !rule.empty()) return rule;
    if (is_promotion(line)) return "related";
    if (is_newsletter_offer(text)) return "newsletter";
    if (is_address_of_author(text)) return "contact";
    if (is_call_to_follow(text)) return "share";
    if (is_desk_note(line)) return "note";
    if (is_place_in_gallery(text)) return "media";
    return {};
}

} // namespace dateline::indexer
