// Reads the tables of places and actors and looks names up in them.
#include "common/gazetteer/gazetteer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <utility>

#include "common/text.hpp"

namespace dateline {

/// A row read but not yet connected to the places that contain it.
struct Gazetteer::Row {
    std::size_t line = 0;             // 1-based
    std::size_t entry = 0;            // index into entries_
    std::vector<std::string> parents; // the `within` column
};

namespace {

using Columns = std::vector<std::string_view>;

constexpr std::size_t place_columns = 9;
constexpr std::size_t actor_columns = 5;
constexpr std::array<std::string_view, 4> place_kinds{"country", "city", "region", "continent"};
constexpr std::array<std::pair<std::string_view, ActorKind>, 5> actor_kinds{
    {{"person", ActorKind::person},
     {"organisation", ActorKind::organisation},
     {"state", ActorKind::state},
     {"armed-group", ActorKind::armed_group},
     {"media", ActorKind::media}}};

auto bad_row(const std::string& table, std::size_t line, const std::string& what) {
    return failure(ErrorKind::bad_input, table + " line " + std::to_string(line) + ": " + what,
                   "correct the table; its format is described in corpus/README.md");
}

// Keys of both kinds live in one map.
std::string map_key(MentionKind kind, std::string_view text) {
    std::string key(1, kind == MentionKind::place ? 'p' : 'a');
    key += text;
    return key;
}

bool is_key(std::string_view text) {
    const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !text.empty() && std::all_of(text.begin(), text.end(), allowed);
}

bool is_country_code(std::string_view text) {
    const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return text.empty() || (text.size() == 2 && capital(text[0]) && capital(text[1]));
}

// A number of degrees from -limit to limit; nothing for anything else, "nan" and "inf" included.
std::optional<double> read_degrees(std::string_view text, double limit) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !(value >= -limit && value <= limit))
        return std::nullopt;
    return value;
}

std::vector<std::string> read_list(std::string_view column) {
    std::vector<std::string> list;
    for (const std::string_view part : split(column, '|'))
        if (const std::string_view item = trim(part); !item.empty()) list.emplace_back(item);
    return list;
}

// Sets kind and actor_kind or place_kind from the third column; false if it is none of ours.
bool read_kind(std::string_view column, GazetteerEntry& entry) {
    if (std::find(place_kinds.begin(), place_kinds.end(), column) != place_kinds.end()) {
        entry.kind = MentionKind::place;
        entry.place_kind = column;
        return true;
    }
    for (const auto& [name, kind] : actor_kinds) {
        if (name == column) {
            entry.kind = MentionKind::actor;
            entry.actor_kind = kind;
            return true;
        }
    }
    return false;
}

// Reads the columns that only places have; the message of what is wrong, empty if nothing.
std::string read_place_columns(const Columns& columns, GazetteerEntry& entry) {
    if (!columns[4].empty() || !columns[5].empty()) {
        entry.latitude = read_degrees(columns[4], 90);
        entry.longitude = read_degrees(columns[5], 180);
        if (!entry.latitude || !entry.longitude)
            return "latitude must be -90 to 90 and longitude -180 to 180, or both empty";
    }
    entry.aliases = read_list(columns[7]);
    entry.demonyms = read_list(columns[8]);
    return {};
}

// Reads one row into `entry`, filling `columns` up to the full number; what is wrong with it, empty if
// nothing.
std::string read_row(Columns& columns, GazetteerEntry& entry) {
    if (columns.size() < 3) return "expected at least key, name and kind, parted by tabs";
    if (!read_kind(columns[2], entry)) return "unknown kind '" + drop_controls(columns[2]) + "'";
    const bool place = entry.kind == MentionKind::place;
    const std::size_t expected = place ? place_columns : actor_columns;
    if (columns.size() > expected)
        return "found " + std::to_string(columns.size()) + " columns, expected " + std::to_string(expected);
    columns.resize(expected);
    entry.key = columns[0];
    entry.name = columns[1];
    entry.country = columns[3];
    if (!is_key(entry.key)) return "the key must be lower-case letters, digits and hyphens";
    if (fold_name(entry.name).empty()) return "the name of '" + entry.key + "' has no letters";
    if (!is_country_code(entry.country))
        return "the country of '" + entry.key + "' must be two capital letters or empty";
    if (place) return read_place_columns(columns, entry);
    entry.aliases = read_list(columns[4]);
    return {};
}

// The spellings of an entry in the form they are compared in, each once.
std::vector<std::string> folded_names(const GazetteerEntry& entry) {
    std::vector<std::string> names{fold_name(entry.name)};
    for (const auto* list : {&entry.aliases, &entry.demonyms})
        for (const std::string& name : *list)
            if (std::string folded = fold_name(name); !folded.empty()) names.push_back(std::move(folded));
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

void add_missing(std::vector<std::string>& list, const std::vector<std::string>& more) {
    for (const std::string& item : more)
        if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(item);
}

} // namespace

Result<void> Gazetteer::add_rows(std::istream& in, const std::string& table, std::vector<Row>& rows) {
    std::string text;
    for (std::size_t line = 1; std::getline(in, text); ++line) {
        if (line == 1 && text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
        if (!text.empty() && text.back() == '\r') text.pop_back();
        if (text.starts_with('#') || trim(text).empty()) continue;
        if (!is_valid_utf8(text)) return bad_row(table, line, "not valid UTF-8");
        GazetteerEntry entry;
        Columns columns = split(text, '\t');
        if (const std::string wrong = read_row(columns, entry); !wrong.empty())
            return bad_row(table, line, wrong);
        if (!by_key_.emplace(map_key(entry.kind, entry.key), entries_.size()).second)
            return bad_row(table, line, "the key '" + entry.key + "' is already taken");
        for (const std::string& name : folded_names(entry))
            by_name_[map_key(entry.kind, name)].push_back(entries_.size());
        Row row{line, entries_.size(), {}};
        if (entry.kind == MentionKind::place) row.parents = read_list(columns[6]);
        rows.push_back(std::move(row));
        digest_ = stable_hash("\n", stable_hash(text, digest_));
        entries_.push_back(std::move(entry));
    }
    return {};
}

Result<void> Gazetteer::close_over_within(const std::vector<Row>& rows, const std::string& table) {
    // Parents of the new rows only: rows of earlier tables have their whole chain in `within` already.
    std::unordered_map<std::size_t, const Row*> new_rows;
    for (const Row& row : rows)
        new_rows.emplace(row.entry, &row);
    for (const Row& row : rows) {
        const std::string& own_key = entries_[row.entry].key;
        std::vector<std::string> closure = row.parents;
        // Breadth first, so that nearer places come first.
        for (std::size_t i = 0; i < closure.size(); ++i) {
            const auto found = by_key_.find(map_key(MentionKind::place, closure[i]));
            if (found == by_key_.end())
                return bad_row(table, row.line,
                               "'" + own_key + "' is within '" + closure[i] + "', which is no key");
            const auto pending = new_rows.find(found->second);
            const auto& parents =
                pending == new_rows.end() ? entries_[found->second].within : pending->second->parents;
            add_missing(closure, parents);
            if (closure.size() > max_within)
                return bad_row(table, row.line, "'" + own_key + "' is within too many places");
        }
        if (std::find(closure.begin(), closure.end(), own_key) != closure.end())
            return bad_row(table, row.line, "'" + own_key + "' is within itself");
        entries_[row.entry].within = std::move(closure);
    }
    return {};
}

Result<void> Gazetteer::read(std::istream& in, const std::string& table) {
    Gazetteer larger = *this;
    std::vector<Row> rows;
    if (auto added = larger.add_rows(in, table, rows); !added) return added;
    if (auto closed = larger.close_over_within(rows, table); !closed) return closed;
    *this = std::move(larger);
    return {};
}

const GazetteerEntry* Gazetteer::find(MentionKind kind, std::string_view key) const {
    const auto found = by_key_.find(map_key(kind, key));
    return found == by_key_.end() ? nullptr : &entries_[found->second];
}

std::vector<const GazetteerEntry*> Gazetteer::named(MentionKind kind, std::string_view name) const {
    std::vector<const GazetteerEntry*> found;
    const auto entries = by_name_.find(map_key(kind, fold_name(name)));
    if (entries != by_name_.end())
        for (const std::size_t index : entries->second)
            found.push_back(&entries_[index]);
    return found;
}

void Gazetteer::add(BuiltPlaces places) {
    digest_ = stable_hash(hex(places.digest()), digest_);
    built_places_ = std::make_shared<const BuiltPlaces>(std::move(places));
}

Result<void> Gazetteer::add(std::vector<ViewRow> rows, const std::string& table) {
    for (const ViewRow& row : rows) {
        for (const std::string* key : {&row.place, &row.within})
            if (find(MentionKind::place, *key) == nullptr && !built_places_->find(*key))
                return bad_row(table, row.line, "'" + drop_controls(*key) + "' is no key of a place");
        digest_ = stable_hash(row.place + '\t' + row.within + '\t' + row.view + '\t' +
                                  (row.from ? iso_day(*row.from) : "") + '\t' +
                                  (row.until ? iso_day(*row.until) : ""),
                              digest_);
    }
    views_.insert(views_.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    return {};
}

std::optional<PlaceNames> Gazetteer::place_names(std::string_view key) const {
    if (const GazetteerEntry* entry = find(MentionKind::place, key))
        return PlaceNames{entry->name, entry->aliases};
    const std::optional<std::uint32_t> number = built_places_->find(key);
    if (!number) return std::nullopt;
    const BuiltPlace& place = built_places_->places()[*number];
    return PlaceNames{std::string(place.name), read_list(place.aliases)};
}

std::string Gazetteer::digest() const {
    return hex(digest_);
}

namespace {

Result<std::string> read_table(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    std::string text(error ? 0 : static_cast<std::size_t>(size), '\0');
    if (error || !in.read(text.data(), static_cast<std::streamsize>(text.size())))
        return failure(ErrorKind::unreadable, "cannot read the gazetteer table '" + path.string() + "'",
                       "cities.tsv and subdivisions.tsv belong together");
    return text;
}

Result<void> load_built_places(Gazetteer& gazetteer, const std::filesystem::path& folder) {
    const std::filesystem::path subdivisions = folder / "subdivisions.tsv";
    const std::filesystem::path cities = folder / "cities.tsv";
    std::error_code error;
    if (!std::filesystem::exists(subdivisions, error) && !std::filesystem::exists(cities, error)) return {};
    Result<std::string> first = read_table(subdivisions);
    if (!first) return propagate(first);
    Result<std::string> second = read_table(cities);
    if (!second) return propagate(second);
    Result<BuiltPlaces> places =
        BuiltPlaces::read(std::move(*first), subdivisions.string(), std::move(*second), cities.string());
    if (!places) return propagate(places);
    gazetteer.add(std::move(*places));
    return {};
}

Result<void> load_views(Gazetteer& gazetteer, const std::filesystem::path& folder) {
    const std::filesystem::path path = folder / "views.tsv";
    std::error_code error;
    if (!std::filesystem::exists(path, error)) return {};
    std::ifstream in(path, std::ios::binary);
    Result<std::vector<ViewRow>> rows = read_views(in, path.string());
    if (!rows) return propagate(rows);
    return gazetteer.add(std::move(*rows), path.string());
}

} // namespace

Result<Gazetteer> load_gazetteer(const std::filesystem::path& folder) {
    Gazetteer gazetteer;
    for (const char* table : {"places.tsv", "actors.tsv"}) {
        const std::filesystem::path path = folder / table;
        std::ifstream in(path, std::ios::binary);
        if (!in)
            return failure(ErrorKind::unreadable, "cannot open the gazetteer table '" + path.string() + "'",
                           "a gazetteer is a folder with places.tsv and actors.tsv");
        if (auto read = gazetteer.read(in, path.string()); !read)
            return failure(read.error().kind, read.error().message, read.error().hint);
        if (in.bad()) return failure(ErrorKind::unreadable, "cannot read '" + path.string() + "'");
    }
    if (const Result<void> done = load_built_places(gazetteer, folder); !done) return propagate(done);
    if (const Result<void> done = load_views(gazetteer, folder); !done) return propagate(done);
    return gazetteer;
}

} // namespace dateline
