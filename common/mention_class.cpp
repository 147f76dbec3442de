#include "common/mention_class.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "common/text.hpp"

namespace dateline {
namespace {

constexpr char metonymic_sign = 'm';
constexpr char except_sign = '!';
constexpr char only_sign = '=';

} // namespace

bool is_plain(const MentionClass& mention_class) {
    return mention_class == MentionClass{};
}

bool counts(const MentionClass& mention_class, Field field, const MentionReading& reading) {
    const Metonymy against = field == Field::place ? Metonymy::state : Metonymy::place;
    if (mention_class.metonymic && reading.metonymy == against) return false;
    const bool listed = std::find(mention_class.views.begin(), mention_class.views.end(), reading.view) !=
                        mention_class.views.end();
    return listed == (mention_class.scope == ViewScope::only);
}

PlacesOfStates places_standing_for_states(const std::vector<Mention>& mentions) {
    PlacesOfStates places;
    for (const Mention& mention : mentions) {
        if (mention.kind == MentionKind::place && mention.as_state)
            places.emplace(mention.field, mention.begin, mention.end);
    }
    return places;
}

bool is_metonymic(const Mention& mention, const PlacesOfStates& places) {
    if (mention.kind == MentionKind::place) return mention.as_state;
    return mention.kind == MentionKind::actor && mention.actor_kind == ActorKind::state &&
           places.contains({mention.field, mention.begin, mention.end});
}

std::string to_text(const MentionClass& mention_class) {
    std::string text;
    if (mention_class.metonymic) text += metonymic_sign;
    if (mention_class.scope == ViewScope::all) return text;
    text += mention_class.scope == ViewScope::except ? except_sign : only_sign;
    return text + fmt::format("{}", fmt::join(mention_class.views, ","));
}

std::optional<MentionClass> read_mention_class(std::string_view text) {
    MentionClass read;
    if (text.starts_with(metonymic_sign)) {
        read.metonymic = true;
        text.remove_prefix(1);
    }
    if (text.empty()) return read;
    if (text.front() != except_sign && text.front() != only_sign) return std::nullopt;
    read.scope = text.front() == except_sign ? ViewScope::except : ViewScope::only;
    for (const std::string_view view : split(text.substr(1), ','))
        read.views.emplace_back(view);
    return read;
}

std::string classed_key(std::string_view key, std::string_view class_text) {
    return fmt::format("{}/{}", key, class_text);
}

ClassedKey split_classed_key(std::string_view text) {
    const std::size_t slash = text.rfind('/'); // a class has none
    if (slash == std::string_view::npos) return {text, {}};
    return {text.substr(0, slash), text.substr(slash + 1)};
}

std::vector<std::string> keys_in_reading(std::string_view keys, std::string_view classes, Field field,
                                         const MentionReading& reading) {
    std::set<std::string> counted;
    if (!keys.empty()) {
        for (const std::string_view key : split(keys, '\n'))
            counted.emplace(key);
    }
    if (classes.empty() || reading == MentionReading{}) return {counted.begin(), counted.end()};
    const std::vector<std::string_view> lines = split(classes, '\n');
    for (const std::string_view line : lines) {
        const ClassedKey entry = split_classed_key(line);
        if (entry.class_text == no_plain_mention) counted.erase(std::string(entry.key));
    }
    for (const std::string_view line : lines) {
        const ClassedKey entry = split_classed_key(line);
        const std::optional<MentionClass> mention_class = read_mention_class(entry.class_text);
        if (mention_class && counts(*mention_class, field, reading)) counted.emplace(entry.key);
    }
    return {counted.begin(), counted.end()};
}

} // namespace dateline
