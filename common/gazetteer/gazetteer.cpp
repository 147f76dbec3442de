// Reads the tables of places and looks names up in them.
#include "common/gazetteer/gazetteer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <utility>

#include "common/gazetteer/table_rows.hpp"
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
constexpr std::array<std::string_view, 4> place_kinds{"country", "city", "region", "continent"};
// A number of degrees from -limit to limit; nothing for anything else, "nan" and "inf" included.
std::optional<double> read_degrees(std::string_view text, double limit) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !(value >= -limit && value <= limit))
        return std::nullopt;
    return value;
}

// Reads one row into `entry`; what is wrong with it, empty if nothing.
std::string read_row(const Columns& columns, GazetteerEntry& entry) {
    if (std::find(place_kinds.begin(), place_kinds.end(), columns[2]) == place_kinds.end())
        return "unknown kind '" + drop_controls(columns[2]) + "'";
    entry.key = columns[0];
    entry.name = columns[1];
    entry.place_kind = columns[2];
    entry.country = columns[3];
    if (!is_table_key(entry.key)) return "the key must be lower-case letters, digits and hyphens";
    if (fold_name(entry.name).empty()) return "the name of '" + entry.key + "' has no letters";
    if (!entry.country.empty() && !is_country_code(entry.country))
        return "the country of '" + entry.key + "' must be two capital letters or empty";
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
    const auto take = [&](const Columns& columns, std::size_t line) -> std::string {
        GazetteerEntry entry;
        if (std::string wrong = read_row(columns, entry); !wrong.empty()) return wrong;
        if (!by_key_.emplace(entry.key, entries_.size()).second)
            return "the key '" + entry.key + "' is already taken";
        for (const std::string& name : folded_names(entry))
            by_name_[name].push_back(entries_.size());
        rows.push_back({line, entries_.size(), read_list(columns[6])});
        for (const std::string_view column : columns)
            digest_ = stable_hash("\t", stable_hash(column, digest_));
        entries_.push_back(std::move(entry));
        return {};
    };
    return read_table(in, table, {3, place_columns}, take);
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
            const auto found = by_key_.find(closure[i]);
            if (found == by_key_.end())
                return failure(bad_row(table, row.line,
                                       "'" + own_key + "' is within '" + closure[i] + "', which is no key"));
            const auto pending = new_rows.find(found->second);
            const auto& parents =
                pending == new_rows.end() ? entries_[found->second].within : pending->second->parents;
            add_missing(closure, parents);
            if (closure.size() > max_within)
                return failure(bad_row(table, row.line, "'" + own_key + "' is within too many places"));
        }
        if (std::find(closure.begin(), closure.end(), own_key) != closure.end())
            return failure(bad_row(table, row.line, "'" + own_key + "' is within itself"));
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

const GazetteerEntry* Gazetteer::find(std::string_view key) const {
    const auto found = by_key_.find(std::string(key));
    return found == by_key_.end() ? nullptr : &entries_[found->second];
}

std::vector<const GazetteerEntry*> Gazetteer::named(std::string_view name) const {
    std::vector<const GazetteerEntry*> found;
    const auto entries = by_name_.find(fold_name(name));
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
            if (find(*key) == nullptr && !built_places_->find(*key))
                return failure(
                    bad_row(table, row.line, "'" + drop_controls(*key) + "' is no key of a place"));
        digest_ = stable_hash(row.place + '\t' + row.within + '\t' + row.view + '\t' +
                                  (row.from ? iso_day(*row.from) : "") + '\t' +
                                  (row.until ? iso_day(*row.until) : ""),
                              digest_);
    }
    views_.insert(views_.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    return {};
}

std::optional<PlaceNames> Gazetteer::place_names(std::string_view key) const {
    if (const GazetteerEntry* entry = find(key))
        return PlaceNames{entry->name, entry->aliases, entry->place_kind};
    const std::optional<std::uint32_t> number = built_places_->find(key);
    if (!number) return std::nullopt;
    const BuiltPlace& place = built_places_->places()[*number];
    const std::string_view kind = place.is_city() ? "city" : place.level == 1 ? "admin1" : "admin2";
    return PlaceNames{std::string(place.name), read_list(place.aliases), std::string(kind)};
}

std::string Gazetteer::digest() const {
    return hex(digest_);
}

namespace {

Result<std::string> whole_table(const std::filesystem::path& path) {
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
    Result<std::string> first = whole_table(subdivisions);
    if (!first) return propagate(first);
    Result<std::string> second = whole_table(cities);
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
    const std::filesystem::path path = folder / "places.tsv";
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return failure(ErrorKind::unreadable, "cannot open the gazetteer table '" + path.string() + "'",
                       "a gazetteer is a folder with the tables that corpus/README.md names");
    if (const Result<void> read = gazetteer.read(in, path.string()); !read) return propagate(read);
    if (const Result<void> done = load_built_places(gazetteer, folder); !done) return propagate(done);
    if (const Result<void> done = load_views(gazetteer, folder); !done) return propagate(done);
    return gazetteer;
}

} // namespace dateline
