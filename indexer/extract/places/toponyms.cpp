#include "indexer/extract/places/toponyms.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "common/ascii.hpp"
#include "common/text.hpp"
#include "common/tokens.hpp"
#include "indexer/extract/phrase_index.hpp"
#include "indexer/extract/places/capitals.hpp"
#include "indexer/extract/places/look_up.hpp"

namespace dateline::indexer {
namespace {

// Outside the spans of a tagger a name needs a place that is known: of several words, of one, and of a
// subdivision.
constexpr std::uint32_t least_population_of_words = 20'000;
constexpr std::uint32_t least_population_of_word = 100'000;

class Search {
  public:
    Search(const Atlas& atlas, const ArticleTexts& texts) : atlas_(atlas), texts_(texts) {}

    void run(const ArticleText& text, std::span<const NameSpan> spans, bool dateline) {
        text_ = &text;
        words_ = &text.tokens;
        dateline_ = dateline;
        last_end_ = no_word;
        std::size_t at = 0;
        style_from_ = 0;
        for (const NameSpan& span : spans) {
            std::size_t first = at;
            while (first < words_->size() && (*words_)[first].end <= span.begin)
                ++first;
            std::size_t end = first;
            while (end < words_->size() && (*words_)[end].begin < span.end)
                ++end;
            if (end == first) continue;
            scan(at, first);
            read_span(first, end, span);
            at = end;
        }
        scan(at, words_->size());
    }

    Toponyms take() { return std::move(found_); }

  private:
    static constexpr std::size_t no_word = Toponym::none;

    [[nodiscard]] const Token& word(std::size_t at) const { return (*words_)[at]; }
    [[nodiscard]] std::string_view written(std::size_t at) const { return written_word(*text_, at); }

    // What stands between a word and the one before.
    [[nodiscard]] std::string_view gap(std::size_t at) const {
        return std::string_view(text_->text).substr(word(at - 1).end, word(at).begin - word(at - 1).end);
    }

    [[nodiscard]] CapitalStyle style(std::size_t at) {
        while (style_from_ <= at) {
            if (style_from_ == 0 || word(style_from_).starts_paragraph)
                style_ = capital_style(*text_, style_from_);
            ++style_from_;
        }
        return style_;
    }

    [[nodiscard]] bool is_after_comma(std::size_t at) const {
        return at > 0 && last_end_ == at && gap(at) == ", ";
    }

    [[nodiscard]] NameSetting setting(std::size_t first, std::size_t end, bool tagged) const {
        const std::size_t behind = word(end - 1).end;
        return {.tagged = tagged,
                .after_comma = is_after_comma(first),
                .before_dot = behind < text_->text.size() && text_->text[behind] == '.'};
    }

    // Reads the words of a span, which commas part into several names.
    void read_span(std::size_t first, std::size_t end, const NameSpan& span) {
        for (std::size_t begin = first; begin < end;) {
            std::size_t stop = begin + 1;
            while (stop < end && gap(stop).find_first_of(",(") == std::string_view::npos)
                ++stop;
            read_part(begin, stop, span);
            begin = stop;
        }
    }

    void read_part(std::size_t first, std::size_t end, const NameSpan& span) {
        const std::span<const Token> words(words_->data() + first, end - first);
        if (span.type == NameType::place) {
            Reading reading = look_up(atlas_, words, setting(first, end, true));
            if (end - first > 1 || !is_doubtful(reading, first)) add(std::move(reading), first, end);
            return;
        }
        if (span.type == NameType::other && scan_origins(first, end)) return;
        Reading reading = look_up(atlas_, words, {});
        std::erase_if(reading.places, [&](const NamedPlace& named) {
            return named.demonym || atlas_.place(named.place).level != PlaceLevel::country;
        });
        if (span.type != NameType::person) add(std::move(reading), first, end);
    }

    // True for the name of little-known places alone that is a word of the article as well, or stands in
    // angle brackets, where news agencies write the symbols of firms.
    bool is_doubtful(const Reading& reading, std::size_t at) {
        const auto known = [&](const NamedPlace& named) {
            const Place& place = atlas_.place(named.place);
            return place.by_hand || place.population >= least_population_of_word;
        };
        const std::size_t begin = word(at).begin;
        if (begin > 0 && text_->text[begin - 1] == '<') return true;
        if (is_part_of_names(word(at).folded) || is_acronym(at)) return !is_any_by_hand(reading);
        if (std::any_of(reading.places.begin(), reading.places.end(), known)) return false;
        return lower_case_words().contains(word(at).folded) ||
               (style(at) != CapitalStyle::running && is_common_word(word(at).folded));
    }

    // "EU" among words with lower-case letters is not the town of Eu.
    bool is_acronym(std::size_t at) {
        constexpr std::size_t most_letters = 4;
        const std::string_view name = written(at);
        return name.size() <= most_letters && name.size() > 1 && !has_lower_case(name) &&
               name.find('.') == std::string_view::npos && style(at) != CapitalStyle::capitals &&
               !is_after_comma(at) && !dateline_;
    }

    [[nodiscard]] bool is_any_by_hand(const Reading& reading) const {
        return std::any_of(reading.places.begin(), reading.places.end(),
                           [&](const NamedPlace& named) { return atlas_.place(named.place).by_hand; });
    }

    // The words that the texts write without a capital.
    const std::unordered_set<std::string_view>& lower_case_words() {
        if (!lower_case_words_.empty()) return lower_case_words_;
        for (const ArticleText& text : texts_)
            for (std::size_t at = 0; at < text.tokens.size(); ++at)
                if (!begins_with_capital(written_word(text, at)))
                    lower_case_words_.insert(text.tokens[at].folded);
        lower_case_words_.insert("");
        return lower_case_words_;
    }

    // Words of origin in a name: the "Russian" of "Russian Grand Prix". True if there are any.
    bool scan_origins(std::size_t first, std::size_t end) {
        const std::size_t before = found_.occurrences.size();
        for (std::size_t at = first; at < end;) {
            std::size_t length = 0;
            Reading reading = longest(at, end, length, true);
            if (!reading.places.empty()) add(std::move(reading), at, at + length);
            at += std::max<std::size_t>(length, 1);
        }
        return found_.occurrences.size() > before;
    }

    void scan(std::size_t begin, std::size_t end) {
        for (std::size_t at = begin; at < end;) {
            std::size_t length = 0;
            Reading reading = begins_with_capital(written(at)) ? longest(at, end, length, false) : Reading{};
            if (!reading.places.empty()) add(std::move(reading), at, at + length);
            at += std::max<std::size_t>(length, 1);
        }
    }

    // The longest name from a word on that may be a place's; its number of words.
    Reading longest(std::size_t at, std::size_t end, std::size_t& length, bool origins) {
        prefix_.clear();
        append_canonical_word(prefix_, word(at).folded);
        const std::size_t most =
            std::max<std::size_t>(atlas_.longest_from(stable_hash(prefix_)), is_after_comma(at) ? 1 : 0);
        std::size_t known = most > 0 ? 1 : 0; // words that may be one name
        while (known > 0 && known < most && at + known < end && joins_word_before(*text_, at + known))
            ++known;
        for (; known > 0; --known) {
            if (!begins_with_capital(written(at + known - 1))) continue;
            const std::span<const Token> words(words_->data() + at, known);
            if (known > 1 && !atlas_.is_name(stable_hash(canonical_name(words)))) continue;
            Reading reading = look_up(atlas_, words, setting(at, at + known, false));
            std::erase_if(reading.places,
                          [&](const NamedPlace& named) { return !is_written_so(named, at, known, origins); });
            const auto likely = [&](const NamedPlace& named) { return is_likely(named, at, known); };
            if (std::none_of(reading.places.begin(), reading.places.end(), likely)) continue;
            length = known;
            return reading;
        }
        return {};
    }

    bool is_written_so(const NamedPlace& named, std::size_t at, std::size_t length, bool origins) {
        if (origins) return named.demonym;
        return !named.acronym || length > 1 || is_written_as_acronym(at);
    }

    // True if the place contains one that the name before can mean.
    [[nodiscard]] bool contains_last(PlaceId place) const {
        const std::vector<NamedPlace>& last = found_.names[found_.occurrences.back().name].places;
        return std::any_of(last.begin(), last.end(),
                           [&](const NamedPlace& named) { return atlas_.contains(place, named.place); });
    }

    bool is_likely(const NamedPlace& named, std::size_t at, std::size_t length) {
        if (named.demonym || dateline_ || (is_after_comma(at) && contains_last(named.place))) return true;
        const Place& place = atlas_.place(named.place);
        const bool says_nothing = word(at).starts_sentence || style(at) != CapitalStyle::running;
        if (length == 1 && says_nothing && is_common_word(word(at).folded)) return false;
        if (place.by_hand)
            return length > 1 || style(at) != CapitalStyle::running || !may_be_person(*text_, at);
        if (length > 1)
            return place.level != PlaceLevel::city || place.population >= least_population_of_words;
        return !says_nothing && !is_part_of_names(word(at).folded) &&
               place.population >= least_population_of_word && stands_alone(at);
    }

    // No capitalised word stands beside it.
    [[nodiscard]] bool stands_alone(std::size_t at) const {
        const auto beside = [&](std::size_t right, std::size_t other) {
            return gap(right) == " " && begins_with_capital(written(other)) && !word(other).starts_sentence;
        };
        if (at > 0 && beside(at, at - 1)) return false;
        return at + 1 >= words_->size() || !beside(at + 1, at + 1);
    }

    bool is_written_as_acronym(std::size_t at) {
        const std::string_view name = written(at);
        if (has_lower_case(name)) return false;
        return style(at) != CapitalStyle::capitals || !is_word_acronym(word(at).folded) ||
               name.find('.') != std::string_view::npos;
    }

    void add(Reading reading, std::size_t first, std::size_t end) {
        if (reading.places.empty()) return;
        const auto [known, is_new] = numbers_.try_emplace(reading.name, found_.names.size());
        if (is_new) found_.names.push_back({std::move(reading.places), 0});
        ++found_.names[known->second].count;
        if (is_after_comma(first)) found_.occurrences.back().container = found_.occurrences.size();
        found_.occurrences.push_back({.field = text_->field,
                                      .begin = word(first).begin,
                                      .end = word_end(*text_, end - 1),
                                      .name = known->second});
        last_end_ = end;
    }

    const Atlas& atlas_;
    const ArticleTexts& texts_;
    std::unordered_set<std::string_view> lower_case_words_;
    const ArticleText* text_ = nullptr;
    const std::vector<Token>* words_ = nullptr;
    bool dateline_ = false;
    CapitalStyle style_ = CapitalStyle::running;
    std::size_t style_from_ = 0;     ///< first word whose paragraph was not looked at
    std::size_t last_end_ = no_word; ///< the word behind the last name
    std::string prefix_;
    std::unordered_map<std::uint64_t, std::size_t> numbers_; ///< of names, by hash
    Toponyms found_;
};

constexpr std::array<std::string_view, 24> months{
    "jan",  "january",   "feb",  "february", "mar",  "march",    "apr",    "april",
    "may",  "jun",       "june", "jul",      "july", "aug",      "august", "sep",
    "sept", "september", "oct",  "october",  "nov",  "november", "dec",    "december"};

bool is_month(std::string_view folded_word) {
    return std::find(months.begin(), months.end(), folded_word) != months.end();
}

// What names places in a dateline: all before the date or the agency.
ArticleText place_part(std::string_view dateline) {
    ArticleText part{MentionField::metadata, std::string(dateline.substr(0, dateline.find('('))), {}};
    part.tokens = tokenize(part.text);
    const auto date = std::find_if(part.tokens.begin(), part.tokens.end(), [](const Token& word) {
        return is_month(word.folded) || is_digit(word.folded.front());
    });
    part.tokens.erase(date, part.tokens.end());
    return part;
}

} // namespace

Toponyms find_toponyms(const Atlas& atlas, const ArticleTexts& texts, const std::vector<NameSpan>& names,
                       std::string_view dateline) {
    Search search(atlas, texts);
    auto begin = names.begin();
    for (const ArticleText& text : texts) {
        const auto end =
            std::find_if(begin, names.end(), [&](const NameSpan& span) { return span.field != text.field; });
        search.run(text, {begin, end}, false);
        begin = end;
    }
    const ArticleText line = place_part(dateline);
    search.run(line, {}, true);
    return search.take();
}

} // namespace dateline::indexer
