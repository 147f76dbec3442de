// Dates in the text that a reader of the page sees.
#include <algorithm>
#include <array>
#include <string>

#include "common/text.hpp"
#include "indexer/html/page_date_sources.hpp"
#include "indexer/html/page_outline.hpp"

namespace dateline::indexer {
namespace {

/// Words before a date that say it is that of the publication, folded.
constexpr auto cues = std::to_array<std::string_view>(
    {"publish",      "posted",       "post on",     "written by",  "submitted", "veroffentlicht",
     "erschienen",   "erstellt",     "geschrieben", "verfasst",    "datum",     "date:",
     "publie",       "mis en ligne", "poste",       "ecrit le",    "publicado", "pubblicato",
     "gepubliceerd", "geplaatst",    "publicerad",  "eingestellt", "gepostet",  "vom ",
     "stand:",       "gesendet",     "online seit", "created"});

std::string block_text_of(const PageOutline& page, const Block& block) {
    std::string text;
    for (std::uint32_t i = block.first_piece; i < block.end_piece; ++i)
        text += page.pieces[i].text;
    return squeeze(text);
}

bool has_digit(const PageOutline& page, const Block& block) {
    for (std::uint32_t i = block.first_piece; i < block.end_piece; ++i) {
        if (page.pieces[i].text.find_first_of("0123456789") != std::string_view::npos) return true;
    }
    return false;
}

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

} // namespace

void add_text_dates(DateCollector& dates, const Document& document, Node headline) {
    const PageOutline page = outline(document);
    std::uint32_t heading = 0;
    for (std::uint32_t i = 0; i < page.elements.size(); ++i) {
        if (page.elements[i].node == headline) heading = i;
    }
    constexpr std::uint32_t short_block = 150;
    std::uint32_t behind = 0; // characters since the heading
    for (const Block& block : page.blocks) {
        const bool after = block.element >= heading;
        if (after) behind += block.characters;
        if (block.characters < 6 || !has_digit(page, block)) continue;
        const std::string text = block_text_of(page, block);
        for (const WrittenDate& date : find_written_dates(text, dates.order())) {
            const bool cue = has_cue(words_before(text, date.begin));
            if (block.characters <= short_block && cue) {
                dates.add_day(DateSource::cue_text, date.day);
            } else if (block.characters <= short_block && after && behind < 600) {
                dates.add_day(DateSource::near_text, date.day);
            } else {
                dates.add_day(DateSource::text, date.day);
            }
        }
    }
}

} // namespace dateline::indexer
