#include "indexer/extract/actors/roles.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "common/sorted_words.hpp"
#include "indexer/extract/actors/states.hpp"

namespace dateline::indexer {
namespace {

// Before an office: somebody else is meant, or nobody in particular. Sorted.
constexpr std::array<std::string_view, 48> other_holder{
    "a",      "an",       "another",   "any",    "aspiring",  "assassinated", "assistant",   "associate",
    "dead",   "deceased", "deposed",   "deputy", "designate", "each",         "early",       "either",
    "elect",  "emeritus", "erstwhile", "every",  "ex",        "exiled",       "first",       "former",
    "future", "incoming", "junior",    "last",   "late",      "longtime",     "murdered",    "next",
    "no",     "onetime",  "ousted",    "past",   "potential", "previous",     "prospective", "retired",
    "second", "slain",    "then",      "third",  "two",       "under",        "vice",        "would"};
static_assert(is_sorted_list(other_holder));

// Before an office, without saying that another is meant.
constexpr std::array<std::string_view, 24> holder_adjectives{
    "acting",    "ailing",    "beleaguered", "caretaker", "conservative", "current",
    "elected",   "embattled", "hardline",    "incumbent", "interim",      "liberal",
    "new",       "newly",     "outgoing",    "own",       "populist",     "powerful",
    "reformist", "serving",   "sitting",     "socialist", "transitional", "veteran"};
static_assert(is_sorted_list(holder_adjectives));

/// Holder of the one office whose title needs none beside it.
constexpr std::string_view pope_holder = "vatican-city";

/// A place or organisation that can have offices, in the words of one text.
struct Holder {
    std::size_t begin = 0; ///< bytes, half-open
    std::size_t end = 0;
    std::string key;
    std::string state; ///< key of the state's place if it is a capital: "Washington's top diplomat"
};

class RoleSearch {
  public:
    RoleSearch(const std::vector<ActorName>& names, const std::vector<std::optional<ActorMeaning>>& meanings,
               const PhraseIndex& titles, const ActorContext& context, const Gazetteer& gazetteer)
        : names_(names), meanings_(meanings), titles_(titles), context_(context), gazetteer_(gazetteer) {}

    std::vector<RoleMention> run() {
        for (number_ = 0; number_ < context_.texts.size(); ++number_) {
            collect_holders();
            walk();
        }
        return std::move(found_);
    }

  private:
    [[nodiscard]] const ArticleText& text() const { return context_.texts.at(number_); }

    void collect_holders() {
        by_end_.clear();
        by_begin_.clear();
        const auto add = [this](std::size_t begin, std::size_t end, const std::string& key,
                                const std::string& state) {
            by_end_[end] = {begin, end, key, state};
            by_begin_[begin] = {begin, end, key, state};
        };
        for (const Mention& place : context_.places) {
            if (place.field != text().field) continue;
            const ActorEntry* state = context_.table.state_of_capital(place.key, context_.published);
            add(place.begin, place.end, place.key, state != nullptr ? state->place : std::string());
            // "the president of the Russian chess federation" is nobody's president but theirs
            if (is_demonym(place, gazetteer_)) by_begin_.erase(place.begin);
        }
        for (std::size_t i = 0; i < names_.size(); ++i) {
            if (names_[i].text != number_ || !meanings_[i] || meanings_[i]->kind == ActorKind::person)
                continue;
            // "U.S. Treasury secretary", "Kremlin chief"
            const ActorEntry* entry = context_.table.find(meanings_[i]->key);
            const bool state = entry != nullptr && entry->kind == ActorKind::state;
            add(names_[i].begin, names_[i].end, meanings_[i]->key, state ? entry->place : std::string());
        }
    }

    void walk() {
        std::vector<PhraseMatch> matches;
        for (std::size_t at = 0; at < text().tokens.size(); ++at) {
            matches.clear();
            titles_.find(text(), at, matches);
            if (matches.empty()) continue;
            const std::size_t words = matches.front().words;
            std::erase_if(matches, [words](const PhraseMatch& match) { return match.words != words; });
            read_title(at, at + words, matches);
            at += words - 1;
        }
    }

    /// The office of these phrases that the holder has on the day, or that `named` says somebody holds.
    [[nodiscard]] const std::string* office_of(const std::vector<PhraseMatch>& titles,
                                               const std::string& holder, bool named) const {
        const std::string* office = nullptr;
        for (const PhraseMatch& match : titles) {
            const OfficeTitle& title = context_.table.titles()[match.meaning].second;
            if (title.holder == holder) return &title.office;
            if (title.holder.empty() && office == nullptr && (named || holds(holder, title.office)))
                office = &title.office;
        }
        return office;
    }

    [[nodiscard]] bool holds(const std::string& holder, const std::string& office) const {
        return !context_.published || context_.table.in_office(holder, office, *context_.published);
    }

    void read_title(std::size_t first, std::size_t last, const std::vector<PhraseMatch>& titles) {
        if (is_named_behind(last) || is_followed_by_hyphen(last)) return;
        if (const OfficeTitle* title = whole_title(titles)) {
            if (!means_other(first, text().tokens[first].begin))
                add(text().tokens[first].begin, word_end(text(), last - 1),
                    title->holder.empty() ? std::string(pope_holder) : title->holder, title->office);
            return;
        }
        const std::optional<Holder> before = holder_before(first);
        const std::optional<Holder> behind = before ? std::nullopt : holder_behind(last);
        if (!before && !behind) {
            read_bare_title(first, last, titles);
            return;
        }
        const Holder& holder = before ? *before : *behind;
        const std::size_t begin = before ? before->begin : text().tokens[first].begin;
        const std::size_t end = before ? word_end(text(), last - 1) : behind->end;
        const bool named = apposition(end).has_value();
        const std::string* holder_key = &holder.key;
        const std::string* office = office_of(titles, holder.key, named);
        if (office == nullptr && !holder.state.empty()) {
            holder_key = &holder.state;
            office = office_of(titles, holder.state, named);
        }
        if (office == nullptr) return;
        if (!means_other(first, begin)) add(begin, end, *holder_key, *office);
    }

    /// Who holds the office, by the name behind it or by the day.
    void add(std::size_t begin, std::size_t end, const std::string& holder, const std::string& office) {
        std::optional<ActorMeaning> meaning = apposition(end);
        if (!meaning && context_.published)
            if (const auto person = context_.table.in_office(holder, office, *context_.published))
                meaning = meaning_of(context_.table.entries()[*person]);
        if (!meaning) return;
        last_of_office_[office] = *meaning;
        found_.push_back({number_, begin, end, *std::move(meaning)});
    }

    [[nodiscard]] const OfficeTitle* whole_title(const std::vector<PhraseMatch>& titles) const {
        for (const PhraseMatch& match : titles) {
            const OfficeTitle& title = context_.table.titles()[match.meaning].second;
            if (title.whole) return &title;
        }
        return nullptr;
    }

    /// "the president" alone means who was meant by the office before.
    void read_bare_title(std::size_t first, std::size_t last, const std::vector<PhraseMatch>& titles) {
        if (first == 0 || text().tokens[first - 1].folded != "the" || !joins_word_before(text(), first))
            return;
        for (const PhraseMatch& match : titles) {
            const OfficeTitle& title = context_.table.titles()[match.meaning].second;
            const auto meant = last_of_office_.find(title.office);
            if (meant == last_of_office_.end()) continue;
            found_.push_back(
                {number_, text().tokens[first - 1].begin, word_end(text(), last - 1), meant->second});
            return;
        }
    }

    /// "President Putin": the name says who it is; it is also who later is called "the president".
    bool is_named_behind(std::size_t last) {
        if (last >= text().tokens.size() || !joins_word_before(text(), last)) return false;
        const std::size_t begin = text().tokens[last].begin;
        for (std::size_t i = first_name_at(begin); i < names_.size() && names_[i].text == number_; ++i) {
            if (names_[i].begin > begin) return false;
            if (names_[i].type != NameType::person) continue;
            if (meanings_[i]) note_title(*meanings_[i], last);
            return true;
        }
        return false;
    }

    /// Remembers whom the titles that end before word `last` mean from now on.
    void note_title(const ActorMeaning& person, std::size_t last) {
        constexpr std::size_t longest_title = 4; // words
        std::vector<PhraseMatch> matches;
        for (std::size_t at = last - std::min(last, longest_title); at < last; ++at) {
            matches.clear();
            titles_.find(text(), at, matches);
            for (const PhraseMatch& match : matches)
                if (at + match.words == last && !means_other(at, text().tokens[at].begin))
                    last_of_office_[context_.table.titles()[match.meaning].second.office] = person;
        }
    }

    /// The first name of this text that does not end before a byte.
    [[nodiscard]] std::size_t first_name_at(std::size_t begin) const {
        const auto before = [this](const ActorName& name, std::size_t byte) {
            return name.text < number_ || (name.text == number_ && name.end <= byte);
        };
        return static_cast<std::size_t>(std::lower_bound(names_.begin(), names_.end(), begin, before) -
                                        names_.begin());
    }

    /// "president-elect"
    [[nodiscard]] bool is_followed_by_hyphen(std::size_t last) const {
        if (last >= text().tokens.size()) return false;
        const std::size_t end = text().tokens[last - 1].end;
        return end < text().text.size() && text().text[end] == '-';
    }

    /// "Russian" or "Russia's" right before the office, adjectives in between.
    [[nodiscard]] std::optional<Holder> holder_before(std::size_t first) const {
        std::size_t at = first;
        while (at > 0 && first - at < 2 && joins_word_before(text(), at) &&
               contains_word(holder_adjectives, text().tokens[at - 1].folded))
            --at;
        if (at == 0 || !joins_word_before(text(), at)) return std::nullopt;
        const auto found = by_end_.find(word_end(text(), at - 1));
        if (found != by_end_.end()) return found->second;
        // "U.S." of "U.S. Treasury secretary" is part of a name and no place of its own.
        for (const GazetteerEntry* place : gazetteer_.named(written_word(text(), at - 1)))
            if (place->place_kind == "country" && begins_with_capital(written_word(text(), at - 1)))
                return Holder{text().tokens[at - 1].begin, word_end(text(), at - 1), place->key, {}};
        return std::nullopt;
    }

    /// "of Russia", "of the European Commission" right behind it.
    [[nodiscard]] std::optional<Holder> holder_behind(std::size_t last) const {
        std::size_t at = last;
        const std::vector<Token>& tokens = text().tokens;
        if (at >= tokens.size() || !joins_word_before(text(), at) || tokens[at].folded != "of")
            return std::nullopt;
        ++at;
        if (at < tokens.size() && tokens[at].folded == "the") ++at;
        if (at >= tokens.size() || !joins_word_before(text(), at)) return std::nullopt;
        const auto found = by_begin_.find(tokens[at].begin);
        if (found == by_begin_.end()) return std::nullopt;
        return found->second;
    }

    /// True if the words before say that somebody else is meant, or nobody in particular.
    [[nodiscard]] bool means_other(std::size_t first, std::size_t begin) const {
        std::size_t at = first;
        for (std::size_t looked = 0; at > 0 && looked < 6 && joins_word_before(text(), at); ++looked) {
            const std::string& word = text().tokens[at - 1].folded;
            if (contains_word(other_holder, word)) return true;
            // Behind the holder's own words only what belongs to the same phrase counts.
            const bool inside = text().tokens[at - 1].begin >= begin;
            const bool adjective = contains_word(holder_adjectives, word);
            if (!inside && !adjective) return false;
            --at;
        }
        return false;
    }

    /// The person whose name stands behind a comma: "the Russian president, Dmitry Medvedev, said".
    [[nodiscard]] std::optional<ActorMeaning> apposition(std::size_t end) const {
        const std::string_view rest = std::string_view(text().text).substr(end);
        if (!rest.starts_with(", ")) return std::nullopt;
        const std::size_t begin = end + 2;
        const std::size_t i = first_name_at(begin);
        if (i >= names_.size() || names_[i].text != number_ || names_[i].begin != begin ||
            names_[i].type != NameType::person)
            return std::nullopt;
        // "the Russian president, Angela Merkel and ..." is a list.
        const std::string_view behind = std::string_view(text().text).substr(names_[i].end);
        if (!behind.starts_with(",") && !behind.starts_with(".")) return std::nullopt;
        return meanings_[i];
    }

    const std::vector<ActorName>& names_;
    const std::vector<std::optional<ActorMeaning>>& meanings_;
    const PhraseIndex& titles_;
    const ActorContext& context_;
    const Gazetteer& gazetteer_;
    std::size_t number_ = 0;
    std::unordered_map<std::size_t, Holder> by_end_;
    std::unordered_map<std::size_t, Holder> by_begin_;
    std::unordered_map<std::string, ActorMeaning> last_of_office_;
    std::vector<RoleMention> found_;
};

} // namespace

PhraseIndex index_of_titles(const ActorTable& table) {
    PhraseIndex index;
    for (std::size_t i = 0; i < table.titles().size(); ++i)
        index.add(table.titles()[i].first, static_cast<std::uint32_t>(i));
    return index;
}

std::vector<RoleMention> role_mentions(const std::vector<ActorName>& names,
                                       const std::vector<std::optional<ActorMeaning>>& meanings,
                                       const PhraseIndex& titles, const ActorContext& context,
                                       const Gazetteer& gazetteer) {
    return RoleSearch(names, meanings, titles, context, gazetteer).run();
}

} // namespace dateline::indexer
