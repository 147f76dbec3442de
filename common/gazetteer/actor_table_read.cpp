// Reads the tables of actors into an ActorTable.
#include <algorithm>
#include <array>
#include <functional>
#include <sstream>
#include <utility>

#include "common/gazetteer/actor_table.hpp"
#include "common/gazetteer/table_rows.hpp"
#include "common/text.hpp"

namespace dateline {
namespace {

namespace fs = std::filesystem;
using Columns = std::vector<std::string_view>;

constexpr std::array<std::pair<std::string_view, ActorKind>, 4> actor_kinds{
    {{"person", ActorKind::person},
     {"organisation", ActorKind::organisation},
     {"armed-group", ActorKind::armed_group},
     {"media", ActorKind::media}}};

constexpr std::string_view central_bank_office = "governor-central-bank";

std::optional<ActorKind> read_kind(std::string_view column) {
    for (const auto& [name, kind] : actor_kinds)
        if (name == column) return kind;
    return std::nullopt;
}

/// First or last day of an ISO date of any precision; the default for an empty column.
std::optional<Day> read_day(std::string_view column, bool last, Day otherwise) {
    if (column.empty()) return otherwise;
    const std::optional<DateRange> range = read_iso_date(column);
    if (!range) return std::nullopt;
    return last ? range->last : range->first;
}

} // namespace

/// Knows where in which table a row stands.
class ActorTableReader {
  public:
    /// Reads a table by its file name.
    using Opener =
        std::function<Result<void>(const std::string& name, TableShape shape, const RowTaker& take)>;

    Result<ActorTable> read(const std::string& organisations, const Opener& open) {
        using Taker = std::string (ActorTableReader::*)(const Columns&, std::size_t);
        const auto table = [this, &open](const char* name, TableShape shape, Taker take) {
            return open(name, shape, [this, take](const Columns& columns, std::size_t line) {
                for (const std::string_view column : columns)
                    table_.digest_ = stable_hash("\t", stable_hash(column, table_.digest_));
                return (this->*take)(columns, line);
            });
        };
        for (const auto& [name, shape, take] :
             {std::tuple{"states.tsv", TableShape{4, 9}, &ActorTableReader::take_state},
              std::tuple{"persons.tsv", TableShape{3, 5}, &ActorTableReader::take_actor},
              std::tuple{"organisations.tsv", TableShape{3, 6}, &ActorTableReader::take_actor},
              std::tuple{"offices.tsv", TableShape{3, 6}, &ActorTableReader::take_office},
              std::tuple{"titles.tsv", TableShape{3, 3}, &ActorTableReader::take_title}})
            if (auto done = table(name, shape, take); !done) return propagate(done);
        for (const auto& [wanted, line] : parents_)
            if (table_.find(wanted) == nullptr)
                return failure(bad_row(organisations, line, "part of '" + wanted + "', which is no key"));
        for (auto& [key, terms] : table_.terms_)
            std::stable_sort(terms.begin(), terms.end(),
                             [](const OfficeTerm& a, const OfficeTerm& b) { return a.from < b.from; });
        for (std::size_t actor = 0; actor < table_.entries_.size(); ++actor)
            table_.add_names(actor);
        return std::move(table_);
    }

  private:
    std::string take_key(const Columns& columns, ActorEntry& entry) const {
        entry.key = columns[0];
        entry.name = columns[1];
        if (!is_table_key(entry.key)) return "the key must be lower-case letters, digits and hyphens";
        if (fold_name(entry.name).empty()) return "the name of '" + entry.key + "' has no letters";
        if (table_.by_key_.contains(entry.key)) return "the key '" + entry.key + "' is already taken";
        return {};
    }

    std::string take_state(const Columns& columns, std::size_t /*line*/) {
        ActorEntry entry;
        if (std::string wrong = take_key(columns, entry); !wrong.empty()) return wrong;
        entry.kind = ActorKind::state;
        entry.country = columns[2];
        entry.place = columns[3];
        entry.capital = columns[4];
        entry.seats = read_list(columns[5]);
        entry.aliases = read_list(columns[6]);
        if (!entry.country.empty() && !is_country_code(entry.country))
            return "the country of '" + entry.key + "' must be two capital letters or empty";
        const std::optional<Day> from = read_day(columns[7], false, first_supported_day);
        const std::optional<Day> until = read_day(columns[8], true, last_supported_day);
        if (!from || !until || *until < *from) return "from and until must be ISO dates in order, or empty";
        entry.from = *from;
        entry.until = *until;
        const std::size_t number = table_.add(std::move(entry));
        const ActorEntry& added = table_.entries_[number];
        if (!added.place.empty()) table_.by_place_[added.place].push_back(number);
        if (!added.capital.empty()) table_.by_capital_[added.capital].push_back(number);
        return {};
    }

    std::string take_actor(const Columns& columns, std::size_t line) {
        ActorEntry entry;
        if (std::string wrong = take_key(columns, entry); !wrong.empty()) return wrong;
        const std::optional<ActorKind> kind = read_kind(columns[2]);
        if (!kind) return "unknown kind '" + drop_controls(columns[2]) + "'";
        entry.kind = *kind;
        entry.country = columns[3];
        entry.aliases = read_list(columns[4]);
        if (!entry.country.empty() && !is_country_code(entry.country))
            return "the country of '" + entry.key + "' must be two capital letters or empty";
        if (columns.size() > 5) {
            entry.part_of = read_list(columns[5]);
            for (const std::string& key : entry.part_of)
                parents_.emplace_back(key, line);
        }
        table_.add(std::move(entry));
        return {};
    }

    /// The number of the person of that name, added if no table has it.
    std::size_t person_named(std::string_view name, std::string_view holder) {
        const std::string key = key_of_name(name);
        const auto found = table_.by_key_.find(key);
        if (found != table_.by_key_.end()) return found->second;
        ActorEntry entry;
        entry.key = key;
        entry.name = name;
        if (const ActorEntry* state = table_.state_of_place(holder, std::nullopt))
            entry.country = state->country;
        return table_.add(std::move(entry));
    }

    std::string take_office(const Columns& columns, std::size_t /*line*/) {
        const std::optional<Day> from = read_day(columns[3], false, first_supported_day);
        const std::optional<Day> until = read_day(columns[4], true, last_supported_day);
        if (!is_table_key(columns[0]) || !is_table_key(columns[1]))
            return "holder and office must be lower-case letters, digits and hyphens";
        if (!is_table_key(key_of_name(columns[2])))
            return "the person's name must have letters that fold to a to z";
        if (!from || !until) return "from and until must be ISO dates or empty";
        if (*until < *from) return "the term of " + std::string(columns[2]) + " ends before it begins";
        const std::size_t person = person_named(columns[2], columns[0]);
        ActorEntry& entry = table_.entries_[person];
        for (std::string& alias : read_list(columns[5]))
            entry.aliases.push_back(std::move(alias));
        add_term(columns[0], columns[1], {person, *from, *until});
        // "Russia's central bank governor": the bank of a state is the state's.
        const ActorEntry* bank = columns[1] == central_bank_office ? table_.find(columns[0]) : nullptr;
        if (bank != nullptr && !bank->country.empty())
            for (const ActorEntry& state : table_.entries_)
                if (state.kind == ActorKind::state && state.country == bank->country) {
                    add_term(state.place, columns[1], {person, *from, *until});
                    break;
                }
        table_.days_in_office_[person].emplace_back(*from, *until);
        return {};
    }

    void add_term(std::string_view holder, std::string_view office, OfficeTerm term) {
        std::string key(holder);
        key += '/';
        key += office;
        table_.terms_[key].push_back(term);
    }

    std::string take_title(const Columns& columns, std::size_t /*line*/) {
        if (!is_table_key(columns[0])) return "the office must be lower-case letters, digits and hyphens";
        for (const std::string& phrase : read_list(columns[2])) {
            std::string folded = fold_name(phrase);
            if (folded.empty()) return "a phrase has no letters";
            // "Fed chairman" names its holder; so does "pope", of which there is one.
            const bool capital =
                std::any_of(phrase.begin(), phrase.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
            table_.titles_.emplace_back(
                std::move(folded), OfficeTitle{std::string(columns[0]), std::string(columns[1]),
                                               (capital && !columns[1].empty()) || columns[0] == "pope"});
        }
        return {};
    }

    ActorTable table_;
    std::vector<std::pair<std::string, std::size_t>> parents_; // key of `part-of`, line
};

Result<ActorTable> ActorTable::load(const fs::path& folder) {
    return ActorTableReader().read(
        (folder / "organisations.tsv").string(),
        [&folder](const std::string& name, TableShape shape, const RowTaker& take) {
            return read_table(folder / name, shape, take);
        });
}

Result<ActorTable> ActorTable::read(const std::map<std::string, std::string>& texts) {
    return ActorTableReader().read(
        "organisations.tsv", [&texts](const std::string& name, TableShape shape, const RowTaker& take) {
            const auto text = texts.find(name);
            std::istringstream in(text == texts.end() ? std::string() : text->second);
            return read_table(in, name, shape, take);
        });
}

} // namespace dateline
