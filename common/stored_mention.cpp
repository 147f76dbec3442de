#include "common/stored_mention.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "common/mention_class.hpp"

namespace dateline {
namespace {

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

/// Bits beside the first byte of an occurrence.
constexpr std::uint64_t title_bit = 1;
constexpr std::uint64_t metonymic_bit = 2;
constexpr std::uint64_t unnamed_bit = 4;
constexpr std::uint64_t first_byte_unit = 8;

void encode_occurrences(ByteEncoder& out, const std::vector<Occurrence>& occurrences) {
    out.number(occurrences.size());
    for (const Occurrence& occurrence : occurrences) {
        out.number(occurrence.begin * first_byte_unit + (occurrence.in_title ? title_bit : 0) +
                   (occurrence.metonymic ? metonymic_bit : 0) + (occurrence.is_name ? 0 : unnamed_bit));
        out.number(occurrence.end - occurrence.begin);
    }
}

/// The words are read from the texts later.
void read_occurrences(ByteDecoder& in, std::vector<Occurrence>& occurrences) {
    const std::uint64_t count = in.count();
    for (std::uint64_t i = 0; i < count && in.ok(); ++i) {
        const std::uint64_t place = in.number();
        const std::uint64_t begin = place / first_byte_unit;
        const std::uint64_t length = in.number();
        occurrences.push_back({.in_title = (place & title_bit) != 0,
                               .begin = begin,
                               .end = begin + length,
                               .metonymic = (place & metonymic_bit) != 0,
                               .is_name = (place & unnamed_bit) == 0});
    }
}

void encode_texts(ByteEncoder& out, const std::vector<std::string>& texts) {
    out.number(texts.size());
    for (const std::string& text : texts)
        out.text(text);
}

void read_texts(ByteDecoder& in, std::vector<std::string>& texts) {
    const std::uint64_t count = in.count();
    for (std::uint64_t i = 0; i < count && in.ok(); ++i)
        texts.push_back(in.text());
}

/// What follows the key and the occurrences of a date.
void read_date(ByteDecoder& in, StoredMention& date) {
    date.name = date.key;
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
    out.number(static_cast<std::uint64_t>(date.precision));
    out.number(date.unresolved ? 0 : zigzag(date.range.first) + 1);
    if (!date.unresolved) out.number(static_cast<std::uint64_t>(date.range.last - date.range.first));
}

/// What follows the key and the occurrences of a place or an actor.
void read_entity(ByteDecoder& in, StoredMention& entity) {
    entity.name = in.text();
    read_texts(in, entity.tags);
    if (entity.field == Field::place) {
        read_texts(in, entity.within);
        const std::uint64_t views = in.count();
        for (std::uint64_t i = 0; i < views && in.ok(); ++i) {
            PlaceView& view = entity.views.emplace_back();
            view.view = in.text();
            read_texts(in, view.within);
        }
    } else {
        constexpr auto last_kind = static_cast<std::uint64_t>(ActorKind::media);
        entity.actor_kind = static_cast<ActorKind>(std::min(in.number(), last_kind));
    }
}

void encode_entity(ByteEncoder& out, const StoredMention& entity) {
    out.text(entity.name);
    encode_texts(out, entity.tags);
    if (entity.field == Field::place) {
        encode_texts(out, entity.within);
        out.number(entity.views.size());
        for (const PlaceView& view : entity.views) {
            out.text(view.view);
            encode_texts(out, view.within);
        }
    } else {
        out.number(static_cast<std::uint64_t>(entity.actor_kind));
    }
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
void add_date(StoredMention& date, const Mention& mention, bool title_is_text) {
    const Occurrence found{
        .in_title = mention.field == MentionField::title, .begin = mention.begin, .end = mention.end};
    if (add_surface(date, mention.surface)) {
        date.occurrences.push_back(found);
        return;
    }
    const auto known = std::find(date.surfaces.begin(), date.surfaces.end(), mention.surface);
    if (!title_is_text || found.in_title || known == date.surfaces.end()) return;
    Occurrence& first = date.occurrences[static_cast<std::size_t>(known - date.surfaces.begin())];
    if (first.in_title) first = found;
}

/// Collects the mentions of an article by what they stand for.
class Collector {
  public:
    Collector(const AnalysedArticle& analysed, std::vector<StoredMention>& mentions)
        : title_is_text_(analysed.article.title_from_text), mentions_(&mentions),
          standing_for_states_(places_standing_for_states(analysed.mentions)) {}

    void add(const Mention& mention) {
        StoredMention& known = mention_of(mention);
        if (mention.kind == MentionKind::date) {
            add_date(known, mention, title_is_text_);
        } else {
            add_entity(known, mention);
        }
    }

  private:
    StoredMention& mention_of(const Mention& mention) {
        const Field field = field_of(mention.kind);
        // One value may mean different days ("XXXX-WXX-4"): dates are told apart by their days too.
        const std::string days =
            mention.range ? iso_day(mention.range->first) + iso_day(mention.range->last) : "";
        const auto [position, is_new] =
            seen_.try_emplace({field, mention.key + '\n' + days}, mentions_->size());
        if (is_new) {
            mentions_->push_back({.field = field,
                                  .key = mention.key,
                                  .name = mention.name,
                                  .surfaces = {},
                                  .within = mention.within,
                                  .range = mention.range.value_or(DateRange{}),
                                  .precision = mention.precision,
                                  .unresolved = mention.unresolved,
                                  .views = mention.views,
                                  .actor_kind = mention.actor_kind});
        }
        return (*mentions_)[position->second];
    }

    void add_entity(StoredMention& entity, const Mention& mention) {
        if (mention.field == MentionField::metadata) {
            if (add_surface(entity, mention.surface)) entity.tags.push_back(mention.surface);
            return;
        }
        const bool metonymic = is_metonymic(mention, standing_for_states_);
        const auto [number, is_new] = surfaces_.try_emplace(
            {&entity - mentions_->data(), metonymic, mention.surface}, entity.occurrences.size());
        const Occurrence found{.in_title = mention.field == MentionField::title,
                               .begin = mention.begin,
                               .end = mention.end,
                               .metonymic = metonymic,
                               .is_name = mention.is_name};
        if (is_new) {
            if (add_surface(entity, mention.surface) || has_surface(entity, mention.surface)) {
                entity.occurrences.push_back(found);
            } else {
                surfaces_.erase(number);
            }
        } else if (title_is_text_ && !found.in_title && number->second < entity.occurrences.size()) {
            Occurrence& first = entity.occurrences[number->second];
            if (first.in_title) first = found;
        }
    }

    static bool has_surface(const StoredMention& entity, const std::string& surface) {
        return std::find(entity.surfaces.begin(), entity.surfaces.end(), surface) != entity.surfaces.end();
    }

    bool title_is_text_;
    std::vector<StoredMention>* mentions_;
    PlacesOfStates standing_for_states_;
    std::map<std::pair<Field, std::string>, std::size_t> seen_;
    std::map<std::tuple<std::ptrdiff_t, bool, std::string>, std::size_t> surfaces_;
};

} // namespace

void encode_mention(ByteEncoder& out, const StoredMention& mention) {
    out.number(static_cast<std::uint64_t>(mention.field));
    out.text(mention.key);
    encode_occurrences(out, mention.occurrences);
    (mention.field == Field::mentions ? encode_date : encode_entity)(out, mention);
}

StoredMention read_mention(ByteDecoder& in) {
    StoredMention mention;
    mention.field = static_cast<Field>(std::min<std::uint64_t>(in.number(), field_count - 1));
    mention.key = in.text();
    read_occurrences(in, mention.occurrences);
    (mention.field == Field::mentions ? read_date : read_entity)(in, mention);
    return mention;
}

std::vector<StoredMention> collect_mentions(const AnalysedArticle& analysed) {
    std::vector<StoredMention> mentions;
    Collector collector(analysed, mentions);
    for (const Mention& mention : analysed.mentions) {
        if (mention.kind == MentionKind::date && !mention.range && !mention.unresolved) continue;
        collector.add(mention);
    }
    return mentions;
}

bool read_surfaces(std::vector<StoredMention>& mentions, const std::string& title,
                   const std::vector<Paragraph>& paragraphs) {
    std::string body;
    for (StoredMention& mention : mentions) {
        if (!mention.occurrences.empty() && body.empty()) body = body_text(paragraphs);
        for (const Occurrence& place : mention.occurrences) {
            const std::string& text = place.in_title ? title : body;
            if (place.begin > place.end || place.end > text.size()) return false;
            const std::string words = text.substr(place.begin, place.end - place.begin);
            if (mention.field == Field::mentions) {
                mention.surfaces.push_back(words);
            } else {
                add_surface(mention, words);
            }
        }
        for (const std::string& tag : mention.tags)
            add_surface(mention, tag);
    }
    return true;
}

} // namespace dateline
