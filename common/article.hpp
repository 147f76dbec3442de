/// Plain structs of the indexing side: the article as read and what was found in it. No behaviour.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/date.hpp"

namespace dateline {

/// Where an article came from: the file and the place in it.
struct Origin {
    std::string file;         ///< path as walked, or "-" for standard input
    std::uint64_t record = 0; ///< 1-based number of the record in the file or member
    std::uint64_t line = 0;   ///< 1-based line where the record begins; 0 where lines mean nothing
    std::uint64_t offset = 0; ///< byte where the record begins, for formats without lines
    std::string member = {};  ///< path inside the archive that the file is; empty if it is none
};

/// When an article appeared, how finely that is known, and the rule that gave it.
struct PublicationTime {
    Day day = 0;                    ///< first day of the month or year for coarser precision
    std::int32_t second_of_day = 0; ///< UTC, 0 to 86399; meaningful for precision `time`
    DatePrecision precision = DatePrecision::day;
    std::string rule; ///< "field", "header", "sidecar", "file name", "default", or how it was found in a page
    double confidence = 1; ///< share of dates that the rule gets right; 1 where the source gives the date
};

/// A paragraph of the body, or a web-page leftover that is kept for the record only.
struct Paragraph {
    std::string text;     ///< UTF-8, one line, no control characters
    std::string leftover; ///< empty for body text, else the name of the rule that recognised the leftover
};

/// One news item, cleaned.
struct Article {
    std::string id;            ///< shown and used in TREC runs: given by the source, else URL, else path
    std::string key;           ///< identity for updates; unique within an index
    std::uint64_t version = 0; ///< the source's own number of the version; 0 if it tells none
    std::string source;        ///< outlet; empty if unknown
    std::string url;
    std::string title;
    bool title_from_text = false; ///< the source gives no title: this one is the beginning of the text
    std::string byline;
    std::string agency;   ///< that is credited ("AP"); empty if none is known
    std::string language; ///< as given, e.g. "en"; empty if unknown
    std::string dateline; ///< "MOSCOW, Oct 9 (AFP)" when the text begins with one, without the dash
    std::optional<PublicationTime> published;
    std::vector<Paragraph> paragraphs;
    std::vector<std::string> given_places;
    std::vector<std::string> given_people;
    std::vector<std::string> given_organisations;
    std::vector<std::string> given_topics;
    Origin origin;
};

enum class MentionKind : std::uint8_t { place, actor, date };
enum class ActorKind : std::uint8_t { person, organisation, state, armed_group, media };

/// Which text of the article a mention points into.
enum class MentionField : std::uint8_t { title, body, metadata };

/// What a name in a text names, as the tagger sees it; the types of CoNLL-2003.
enum class NameType : std::uint8_t {
    person,       ///< PER
    place,        ///< LOC
    organisation, ///< ORG
    other,        ///< MISC: nationalities, events, works, products
};

/// A name in the title or the body: what the tagger found, before anyone asks who or where it is. Byte
/// offsets, half-open.
struct NameSpan {
    MentionField field = MentionField::body;
    std::size_t begin = 0;
    std::size_t end = 0;
    NameType type = NameType::other;
};

/// Where a place lies in an opinion that differs from the default one.
struct PlaceView {
    std::string view;                ///< name of the opinion: "de-facto"
    std::vector<std::string> within; ///< keys of the places that contain the place in it, nearest first
};

/// An occurrence of a place, an actor or a date. Byte offsets are half-open and point into the title or into
/// the body text (`body_text`); both are 0 for metadata, where the surface is the tag as given.
struct Mention {
    MentionKind kind = MentionKind::place;
    MentionField field = MentionField::body;
    std::string key;     ///< canonical key that all spellings share; for dates the TIMEX3 value
    std::string name;    ///< canonical name for people to read
    std::string surface; ///< the words in the text
    std::size_t begin = 0;
    std::size_t end = 0;
    ActorKind actor_kind = ActorKind::person; ///< actors only
    bool is_name = true;   ///< actors: the words are a name, not an office or "the ministry"
    bool as_state = false; ///< places: the name stands for the state, which is a mention of its own
    std::string country;   ///< places: ISO 3166-1 alpha-2; may be empty
    std::optional<double> latitude, longitude; ///< places: degrees
    std::vector<std::string> within;           ///< places: keys of the places that contain it, nearest first
    std::vector<PlaceView> views;              ///< places: opinions of the day that differ from `within`
    std::string timex_type;                    ///< dates: DATE, TIME, DURATION or SET
    std::optional<DateRange> range; ///< dates: days meant; only what has them is searched as a date
    MentionPrecision precision = MentionPrecision::none; ///< dates: how long the period named is
    bool unresolved = false; ///< dates: means certain days, but the text alone does not say which
};

/// An article with everything found in it. The mentions are in text order, title first.
struct AnalysedArticle {
    Article article;
    std::vector<NameSpan> names; ///< title first, by position, without overlap
    std::vector<Mention> mentions;
    std::size_t unread_bytes = 0;   ///< end of a very long body in which no names and dates were looked for
    std::size_t dates_left_out = 0; ///< different dates beyond `max_mentioned_dates`; they have no range
};

/// The paragraphs that are body text, parted by a blank line ("\n\n"): what is searched and what offsets
/// refer to.
[[nodiscard]] std::string body_text(const std::vector<Paragraph>& paragraphs);
[[nodiscard]] std::string body_text(const Article& article);

/// Path of the file, with that of the member behind it: "news.zip/2020/a.html". An archive is like a folder.
[[nodiscard]] std::string path_text(const Origin& origin);

/// "person", "organisation", "state", "armed-group" or "media".
[[nodiscard]] std::string_view to_text(ActorKind kind);

/// "PER", "LOC", "ORG" or "MISC".
[[nodiscard]] std::string_view to_text(NameType type);

} // namespace dateline
