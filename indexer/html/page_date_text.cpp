// Dates in the text that a reader of the page sees.
#include <algorithm>
#include <array>
#include <string>

#include "common/text.hpp"
#include "indexer/html/block_text.hpp"
#include "indexer/html/page_date_sources.hpp"

namespace dateline::indexer {
namespace {

/// Words before a date that say it is that of the publication, folded.
constexpr auto cues = std::to_array<std::string_view>(
    {"publish",      "posted",       "post on",     "written by",  "submitted", "veroffentlicht",
     "erschienen",   "erstellt",     "geschrieben", "verfasst",    "datum",     "date:",
     "publie",       "mis en ligne", "poste",       "ecrit le",    "publicado", "pubblicato",
     "gepubliceerd", "geplaatst",    "publicerad",  "eingestellt", "gepostet",  "vom ",
     "stand:",       "gesendet",     "online seit", "created"});

constexpr std::size_t short_block = 150; // characters; what is longer is a paragraph, and tells of other days
constexpr std::size_t near_reach = 600;  // characters from the beginning of the headline on

/// Up to 60 bytes before a place, not beginning within a character.
std::string_view words_before(std::string_view text, std::size_t end) {
    constexpr std::size_t reach = 60;
    std::size_t begin = end > reach ? end - reach : 0;
    while (begin < end && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U)
        ++begin;
    return text.substr(begin, end - begin);
}

bool has_cue(std::string_view before) {
    const std::string folded = fold(before);
    return std::any_of(cues.begin(), cues.end(),
                       [&](std::string_view cue) { return folded.find(cue) != std::string::npos; });
}

/// Code points that are no white space.
std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte > 0x20 && (byte & 0xC0U) != 0x80U;
    }));
}

bool parts(Node node) {
    return node.is_element() && is_block(node.name());
}

/// Calls `visit` with the text of each block from `start` to the end of `root`, until it returns false.
template <class Visit>
void visit_blocks(Node root, Node start, Visit visit) {
    std::string block;
    const auto end_block = [&] {
        const bool more = block.empty() || visit(std::string_view(block));
        block.clear();
        return more;
    };
    Node node = start;
    while (node) {
        if (node.is_text()) block += node.text();
        if (parts(node) && !end_block()) return;
        if (node.first_child() && !is_hidden(node.name())) {
            node = node.first_child();
            continue;
        }
        while (node && node != root && !node.next_sibling()) {
            node = node.parent();
            if (node && parts(node) && !end_block()) return;
        }
        node = node == root ? Node() : node.next_sibling();
    }
    end_block();
}

/// Adds the dates of a block; `near`: it stands by the headline.
void add_block(DateCollector& dates, std::string_view block, std::size_t characters, bool near) {
    const std::string text = squeeze(block);
    for (const WrittenDate& date : find_written_dates(text, dates.order())) {
        DateSource source = DateSource::text;
        if (characters <= short_block && has_cue(words_before(text, date.begin))) {
            source = DateSource::cue_text;
        } else if (characters <= short_block && near) {
            source = DateSource::near_text;
        }
        dates.add_day(source, date.day);
    }
}

bool has_digit(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

} // namespace

void add_text_dates(DateCollector& dates, const Document& document, Node headline) {
    const Node root = document.root();
    std::size_t behind = 0; // characters since the headline
    if (headline) {
        visit_blocks(root, headline, [&](std::string_view block) {
            const std::size_t characters = count_characters(block);
            behind += characters;
            if (behind < near_reach && has_digit(block)) add_block(dates, block, characters, true);
            return behind < near_reach;
        });
    }
    // Other text weighs less than what elements and addresses say: it is read where they say nothing.
    if (dates.knows_day()) return;
    visit_blocks(root, root, [&](std::string_view block) {
        if (has_digit(block)) add_block(dates, block, count_characters(block), !headline);
        return true;
    });
}

} // namespace dateline::indexer
