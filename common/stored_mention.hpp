/// What an index keeps of the places, actors and dates of an article: what each means, and where its words
/// stand in the stored texts.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/article.hpp"
#include "common/packed_bytes.hpp"
#include "common/schema.hpp"

namespace dateline {

/// Where a mention stands: bytes of the title or of the body (`body_text`), half-open.
struct Occurrence {
    bool in_title = false;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool metonymic = false; ///< places and states: the name of a place that stands for its state
    bool is_name = true;    ///< actors: not an office or "the ministry"
};

/// A place, actor or date of the article with the words that stand for it there.
struct StoredMention {
    Field field = Field::actor;        ///< actor, place or mentions
    std::string key;                   ///< canonical key; for dates the TIMEX3 value
    std::string name;                  ///< canonical name
    std::vector<std::string> surfaces; ///< different words in text order, tags last; at most `max_surfaces`
    std::vector<std::string> within;   ///< places only: keys of the containing places, nearest first
    DateRange range;                   ///< dates only; without meaning when `unresolved`
    MentionPrecision precision = MentionPrecision::none; ///< dates only
    bool unresolved = false;                             ///< dates only: which days are meant is not known
    /// The first place of each of the words in the texts. For dates one for each of `surfaces`; of places and
    /// states also the first of each where the words stand for the state, and where they do not.
    std::vector<Occurrence> occurrences{};
    std::vector<std::string> tags{};          ///< places and actors: words that the source gave as tags
    std::vector<PlaceView> views{};           ///< places only: opinions that differ from `within`
    ActorKind actor_kind = ActorKind::person; ///< actors only
};

inline constexpr std::size_t max_surfaces = 5;

/// The mentions of an article, one for each key (of dates for each key and days), in text order.
[[nodiscard]] std::vector<StoredMention> collect_mentions(const AnalysedArticle& analysed);

void encode_mention(ByteEncoder& out, const StoredMention& mention);

/// What `encode_mention` wrote, without `surfaces`. Damaged bytes give a mention of any content, or end the
/// decoder.
[[nodiscard]] StoredMention read_mention(ByteDecoder& in);

/// Fills in the words of the mentions from the texts that they stand in. False if a place lies outside of
/// them.
[[nodiscard]] bool read_surfaces(std::vector<StoredMention>& mentions, const std::string& title,
                                 const std::vector<Paragraph>& paragraphs);

} // namespace dateline
