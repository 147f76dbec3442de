/// The actors that the gazetteer knows: persons, organisations and states, found by any of their names, and
/// who held which office when. Read from plain-text tables (corpus/gazetteer) that a librarian can edit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/article.hpp"
#include "common/date.hpp"
#include "common/error.hpp"

namespace dateline {

/// One actor.
struct ActorEntry {
    std::string key;  ///< canonical, lower case, e.g. "vladimir-putin"
    std::string name; ///< canonical, e.g. "Vladimir Putin"; "Russia (state)" is not looked for in texts
    ActorKind kind = ActorKind::person;
    std::string country;              ///< ISO 3166-1 alpha-2; may be empty
    std::vector<std::string> aliases; ///< other spellings; matched with the case given
    std::vector<std::string> part_of; ///< keys of the organisations that it is a body of
    std::string place;                ///< states: key of the place
    std::string capital;              ///< states: key of the capital's place
    std::vector<std::string> seats;   ///< states: seats of power ("Kremlin"), places as well
    Day from = first_supported_day;   ///< states: when it began and ended, as far as news need to know
    Day until = last_supported_day;
};

/// A term of office: from the first day to the day the next one took over.
struct OfficeTerm {
    std::size_t person = 0; ///< number of the entry
    Day from = first_supported_day;
    Day until = last_supported_day;
};

/// A phrase that names an office: "foreign minister"; "secretary of state" of one holder only.
struct OfficeTitle {
    std::string office; ///< "foreign-minister"
    std::string holder; ///< key of the state's place or of the organisation; empty: any
    bool whole = false; ///< the phrase names the holder itself: "Fed chairman"
};

/// The actors of a folder of tables: states.tsv, persons.tsv, organisations.tsv, offices.tsv and titles.tsv
/// (their columns are described in corpus/README.md). An actor is known by its number in `entries`.
class ActorTable {
  public:
    /// Reads the tables of a folder. Fails with `unreadable` if one is missing and with `bad_input` naming
    /// table and line for a row that is malformed, a key that is taken, a `part-of` that is no key, or terms
    /// of office that end before they begin.
    [[nodiscard]] static Result<ActorTable> load(const std::filesystem::path& folder);

    /// The same from the text of tables by their file names; tables left out are empty.
    [[nodiscard]] static Result<ActorTable> read(const std::map<std::string, std::string>& texts);

    [[nodiscard]] const std::vector<ActorEntry>& entries() const { return entries_; }

    /// The actor of a key; nullptr if there is none. Valid as long as the table.
    [[nodiscard]] const ActorEntry* find(std::string_view key) const;

    /// Numbers of the actors that carry the name (compared after `fold_name`), in table order: for persons
    /// also the surname alone. Requires: well-formed UTF-8.
    [[nodiscard]] const std::vector<std::size_t>& named(std::string_view name) const;

    /// Who held the office on that day; of two on the day of a change the one who comes. Nothing if nobody.
    [[nodiscard]] std::optional<std::size_t> in_office(std::string_view holder, std::string_view office,
                                                       Day day) const;

    /// Days between the day and the nearest term of office of the actor; 0 inside one, nothing without any.
    [[nodiscard]] std::optional<Day> days_from_office(std::size_t actor, Day day) const;

    /// Phrases of offices, folded, with what they name.
    [[nodiscard]] const std::vector<std::pair<std::string, OfficeTitle>>& titles() const { return titles_; }

    /// The state of a place or of a capital, by the place's key, on a day: Moscow is the Soviet Union's in
    /// 1987. Without a day, or if none of them existed then, the first in table order; nullptr if it is none.
    [[nodiscard]] const ActorEntry* state_of_place(std::string_view place, std::optional<Day> day) const;
    [[nodiscard]] const ActorEntry* state_of_capital(std::string_view place, std::optional<Day> day) const;

    /// Keys of the capitals of all states of today and of history, in table order.
    [[nodiscard]] std::vector<std::string> capitals() const;

    /// Digest of all rows, 16 hexadecimal digits: the same tables give the same on every machine.
    [[nodiscard]] std::string digest() const;

  private:
    friend class ActorTableReader;

    std::size_t add(ActorEntry entry);
    void add_name(const std::string& name, std::size_t actor);
    void add_names(std::size_t actor);

    std::vector<ActorEntry> entries_;
    std::unordered_map<std::string, std::size_t> by_key_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_name_;
    std::unordered_map<std::string, std::vector<OfficeTerm>> terms_; // "holder/office", by first day
    std::unordered_map<std::size_t, std::vector<std::pair<Day, Day>>> days_in_office_;
    std::vector<std::pair<std::string, OfficeTitle>> titles_;
    using Places = std::unordered_map<std::string, std::vector<std::size_t>>;
    [[nodiscard]] const ActorEntry* state_in(const Places& places, std::string_view place,
                                             std::optional<Day> day) const;
    Places by_place_;
    Places by_capital_;
    std::uint64_t digest_ = 0;
};

/// The surname of a person's name, folded: the last word, with what belongs to it ("van Damme", "bin Laden",
/// "de Larosiere"), without "Jr." and the like. Empty for one word.
[[nodiscard]] std::string surname_of(std::string_view name);

} // namespace dateline
