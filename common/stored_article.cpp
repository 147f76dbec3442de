#include "common/stored_article.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "common/packed_bytes.hpp"

namespace dateline {
namespace {

constexpr char format_version = '2';

/// Maps 0, -1, 1, -2 ... to 0, 1, 2, 3 ..., so that days before 1970 stay short.
std::uint64_t zigzag(Day day) {
    const auto wide = static_cast<std::int64_t>(day);
    return static_cast<std::uint64_t>(wide < 0 ? -2 * wide - 1 : 2 * wide);
}

Day unzigzag(std::uint64_t value) {
    const auto half = static_cast<std::int64_t>(value / 2);
    return static_cast<Day>(value % 2 == 0 ? half : -half - 1);
}

Field field_of(MentionKind kind) {
    switch (kind) {
    case MentionKind::place:
        return Field::place;
    case MentionKind::actor:
        return Field::actor;
    case MentionKind::date:
        return Field::mentions;
    }
    return Field::actor;
}

void encode_header(ByteEncoder& out, const StoredHeader& header) {
    for (const std::string* text : {&header.id, &header.title, &header.source, &header.url, &header.byline,
                                    &header.language, &header.published}) {
        out.text(*text);
    }
}

StoredHeader read_header(ByteDecoder& in) {
    StoredHeader header;
    for (std::string* text : {&header.id, &header.title, &header.source, &header.url, &header.byline,
                              &header.language, &header.published}) {
        *text = in.text();
    }
    return header;
}

/// What follows the key of a date. Its words are read from the texts later.
void read_date(ByteDecoder& in, StoredMention& date) {
    date.name = date.key;
    const std::uint64_t occurrences = in.count();
    for (std::uint64_t i = 0; i < occurrences && in.ok(); ++i) {
        const std::uint64_t place = in.number();
        Occurrence occurrence{.in_title = place % 2 == 1, .begin = place / 2, .end = place / 2};
        occurrence.end += in.number();
        date.occurrences.push_back(occurrence);
    }
    constexpr auto coarsest = static_cast<std::uint64_t>(MentionPrecision::century);
    date.precision = static_cast<MentionPrecision>(std::min(in.number(), coarsest));
    const std::uint64_t resolved = in.number();
    date.unresolved = resolved == 0;
    if (date.unresolved) return;
    // Damaged bytes must not overflow: no two supported days are farther apart.
    constexpr std::uint64_t most_days = last_supported_day - first_supported_day;
    const Day first = unzigzag(std::min(resolved - 1, 2 * most_days));
    date.range.first = std::clamp(first, first_supported_day, last_supported_day);
    const auto length = static_cast<Day>(std::min(in.number(), most_days));
    date.range.last = std::min(date.range.first + length, last_supported_day);
}

void encode_date(ByteEncoder& out, const StoredMention& date) {
    out.number(date.occurrences.size());
    for (const Occurrence& occurrence : date.occurrences) {
        out.number(occurrence.begin * 2 + (occurrence.in_title ? 1 : 0));
        out.number(occurrence.end - occurrence.begin);
    }
    out.number(static_cast<std::uint64_t>(date.precision));
    out.number(date.unresolved ? 0 : zigzag(date.range.first) + 1);
    if (!date.unresolved) out.number(static_cast<std::uint64_t>(date.range.last - date.range.first));
}

StoredMention read_mention(ByteDecoder& in) {
    StoredMention mention;
    mention.field = static_cast<Field>(std::min<std::uint64_t>(in.number(), field_count - 1));
    mention.key = in.text();
    if (mention.field == Field::mentions) {
        read_date(in, mention);
        return mention;
    }
    mention.name = in.text();
    const std::uint64_t surfaces = in.count();
    for (std::uint64_t i = 0; i < surfaces && in.ok(); ++i)
        mention.surfaces.push_back(in.text());
    if (mention.field == Field::place) {
        const std::uint64_t within = in.count();
        for (std::uint64_t i = 0; i < within && in.ok(); ++i)
            mention.within.push_back(in.text());
    }
    return mention;
}

auto damaged() {
    return failure(ErrorKind::corrupt_index, "the stored form of an article is damaged",
                   "build the index again into a new folder");
}

Result<ByteDecoder> begin(std::string_view bytes) {
    if (bytes.empty() || bytes.front() != format_version) return damaged();
    return ByteDecoder(bytes.substr(1));
}

/// Another way of writing the same, unless it is known or there are enough.
bool add_surface(StoredMention& mention, std::string_view surface) {
    std::vector<std::string>& known = mention.surfaces;
    if (known.size() >= max_surfaces || std::find(known.begin(), known.end(), surface) != known.end())
        return false;
    known.emplace_back(surface);
    return true;
}

/// `title_is_text`: the title repeats the beginning of the text, where the whole sentence stands.
void add_occurrence(StoredMention& date, const Mention& mention, bool title_is_text) {
    const Occurrence found{mention.field == MentionField::title, mention.begin, mention.end};
    if (add_surface(date, mention.surface)) {
        date.occurrences.push_back(found);
        return;
    }
    const auto known = std::find(date.surfaces.begin(), date.surfaces.end(), mention.surface);
    if (!title_is_text || found.in_title || known == date.surfaces.end()) return;
    Occurrence& first = date.occurrences[static_cast<std::size_t>(known - date.surfaces.begin())];
    if (first.in_title) first = found;
}

/// Words of the dates, from the texts that they stand in. False if a place lies outside of them.
bool read_surfaces(StoredArticle& article) {
    std::string body;
    for (StoredMention& mention : article.mentions) {
        if (!mention.occurrences.empty() && body.empty()) body = body_text(article);
        for (const Occurrence& place : mention.occurrences) {
            const std::string& text = place.in_title ? article.header.title : body;
            if (place.begin > place.end || place.end > text.size()) return false;
            mention.surfaces.push_back(text.substr(place.begin, place.end - place.begin));
        }
    }
    return true;
}

} // namespace

std::string to_iso(const PublicationTime& time) {
    std::string day = iso_day(time.day);
    switch (time.precision) {
    case DatePrecision::year:
        return day.substr(0, 4);
    case DatePrecision::month:
        return day.substr(0, 7);
    case DatePrecision::day:
        return day;
    case DatePrecision::time:
        break;
    }
    const std::int32_t second = time.second_of_day;
    return fmt::format("{}T{:02}:{:02}:{:02}Z", day, second / 3600, second / 60 % 60, second % 60);
}

StoredArticle to_stored(const AnalysedArticle& analysed) {
    const Article& article = analysed.article;
    StoredArticle stored;
    stored.header = {article.id,
                     article.title,
                     article.source,
                     article.url,
                     article.byline,
                     article.language,
                     article.published ? to_iso(*article.published) : ""};
    stored.published_rule = article.published ? article.published->rule : "";
    stored.dateline = article.dateline;
    stored.origin_file = path_text(article.origin);
    stored.origin_record = article.origin.record;
    stored.paragraphs = article.paragraphs;
    std::map<std::pair<Field, std::string>, std::size_t> seen;
    for (const Mention& mention : analysed.mentions) {
        if (mention.kind == MentionKind::date && !mention.range && !mention.unresolved) continue;
        const Field field = field_of(mention.kind);
        // One value may mean different days ("XXXX-WXX-4"): dates are told apart by their days too.
        const std::string days =
            mention.range ? iso_day(mention.range->first) + iso_day(mention.range->last) : "";
        const auto [position, is_new] =
            seen.try_emplace({field, mention.key + '\n' + days}, stored.mentions.size());
        if (is_new) {
            stored.mentions.push_back({field,
                                       mention.key,
                                       mention.name,
                                       {},
                                       mention.within,
                                       mention.range.value_or(DateRange{}),
                                       mention.precision,
                                       mention.unresolved,
                                       {}});
        }
        StoredMention& known = stored.mentions[position->second];
        if (mention.kind == MentionKind::date) {
            add_occurrence(known, mention, article.title_from_text);
        } else {
            add_surface(known, mention.surface);
        }
    }
    stored.dates_left_out = analysed.dates_left_out;
    return stored;
}

std::string encode(const StoredArticle& article) {
    ByteEncoder out;
    out.raw(format_version);
    encode_header(out, article.header);
    out.text(article.published_rule);
    out.text(article.dateline);
    out.text(article.origin_file);
    out.number(article.origin_record);
    out.number(article.paragraphs.size());
    for (const Paragraph& paragraph : article.paragraphs) {
        out.text(paragraph.leftover);
        out.text(paragraph.text);
    }
    out.number(article.mentions.size());
    for (const StoredMention& mention : article.mentions) {
        out.number(static_cast<std::uint64_t>(mention.field));
        out.text(mention.key);
        if (mention.field == Field::mentions) {
            encode_date(out, mention);
            continue;
        }
        out.text(mention.name);
        out.number(mention.surfaces.size());
        for (const std::string& surface : mention.surfaces)
            out.text(surface);
        if (mention.field == Field::place) {
            out.number(mention.within.size());
            for (const std::string& outer : mention.within)
                out.text(outer);
        }
    }
    out.number(article.dates_left_out);
    return out.take();
}

Result<StoredHeader> decode_header(std::string_view bytes) {
    Result<ByteDecoder> in = begin(bytes);
    if (!in) return propagate(in);
    StoredHeader header = read_header(*in);
    if (!in->ok()) return damaged();
    return header;
}

Result<StoredArticle> decode_article(std::string_view bytes) {
    Result<ByteDecoder> in = begin(bytes);
    if (!in) return propagate(in);
    StoredArticle article;
    article.header = read_header(*in);
    article.published_rule = in->text();
    article.dateline = in->text();
    article.origin_file = in->text();
    article.origin_record = in->number();
    const std::uint64_t paragraphs = in->count();
    for (std::uint64_t i = 0; i < paragraphs && in->ok(); ++i) {
        Paragraph paragraph;
        paragraph.leftover = in->text();
        paragraph.text = in->text();
        article.paragraphs.push_back(std::move(paragraph));
    }
    const std::uint64_t mentions = in->count();
    for (std::uint64_t i = 0; i < mentions && in->ok(); ++i)
        article.mentions.push_back(read_mention(*in));
    article.dates_left_out = in->number();
    if (!in->ok() || !in->at_end() || !read_surfaces(article)) return damaged();
    return article;
}

std::string body_text(const StoredArticle& article) {
    return body_text(article.paragraphs);
}

} // namespace dateline
