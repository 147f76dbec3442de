#include "common/gazetteer/built_places.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <unordered_map>
#include <utility>

#include "common/text.hpp"

namespace dateline {
namespace {

constexpr std::size_t subdivision_columns = 5;
constexpr std::size_t city_columns = 6;
constexpr double max_latitude = 90;
constexpr double max_longitude = 180;

bool is_code(std::string_view code) {
    const auto allowed = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' ||
               c == '-' || c == '_';
    };
    return code.size() >= 2 && (code.size() == 2 || (code[2] == '.' && code.size() > 3)) &&
           std::all_of(code.begin(), code.end(), allowed);
}

// The code of what contains a code: "US.CA.037" -> "US.CA", "US.CA" -> "US".
std::string_view outer_code(std::string_view code) {
    const std::size_t dot = code.rfind('.');
    return dot == std::string_view::npos ? std::string_view{} : code.substr(0, dot);
}

bool read_hundredths(std::string_view text, double limit, std::int16_t& hundredths) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !(value >= -limit && value <= limit))
        return false;
    hundredths = static_cast<std::int16_t>(std::lround(value * 100));
    return true;
}

// Words of a name with only the letters and digits that a key may have.
std::string slug(std::string_view name, NameFolder& folder) {
    std::string out;
    for (const char c : folder.canonical(name)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out += c;
        else if (c == ' ' && !out.empty() && out.back() != '-')
            out += '-';
    }
    while (out.ends_with('-'))
        out.pop_back();
    return out.empty() ? "unnamed" : out;
}

// "US.CA" -> "us-ca".
std::string code_in_key(std::string_view code) {
    std::string out = to_lower_ascii(code);
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c == '.' || c == '_'; }, '-');
    return out;
}

// The first level of a code: "US.CA.037" -> "US.CA"; the whole if it has no second.
std::string_view first_level(std::string_view code) {
    const std::size_t dot = code.find('.', 3);
    return code.substr(0, dot);
}

} // namespace

/// Reads the two tables, one after the other.
class BuiltPlacesReader {
  public:
    Result<void> read(std::string text, const std::string& name, bool cities) {
        table_ = name;
        std::vector<char>& kept = read_.tables_.emplace_back(text.begin(), text.end());
        const std::string_view whole(kept.data(), kept.size());
        read_.digest_ = stable_hash(whole, stable_hash("\n", read_.digest_));
        line_ = 0;
        const bool valid = is_valid_utf8(whole);
        read_.places_.reserve(read_.places_.size() +
                              static_cast<std::size_t>(std::count(kept.begin(), kept.end(), '\n')));
        for (std::size_t begin = 0; begin < whole.size();) {
            const std::size_t end = std::min(whole.find('\n', begin), whole.size());
            std::string_view row = whole.substr(begin, end - begin);
            begin = end + 1;
            ++line_;
            if (row.ends_with('\r')) row.remove_suffix(1);
            if (row.empty() || row.front() == '#') continue;
            if (!valid && !is_valid_utf8(row)) return bad("not valid UTF-8");
            if (const std::string wrong = cities ? add_city(row) : add_subdivision(row); !wrong.empty())
                return bad(wrong);
        }
        return {};
    }

    BuiltPlaces take() {
        read_.names_ = NameIndex(read_.places_.size() + read_.places_.size() / 8);
        NameFolder folder;
        for (std::uint32_t number = 0; number < read_.places_.size(); ++number) {
            const BuiltPlace& place = read_.places_[number];
            read_.names_.add(folder.canonical(place.name), number);
            if (place.aliases.empty()) continue;
            for (const std::string_view alias : split(place.aliases, '|'))
                read_.names_.add(folder.canonical(alias), number);
        }
        return std::move(read_);
    }

  private:
    [[nodiscard]] Result<void> bad(const std::string& what) const {
        return failure(ErrorKind::bad_input, table_ + " line " + std::to_string(line_) + ": " + what,
                       "make the table anew with corpus/gazetteer/build_places.py");
    }

    // Columns of a row; how many there are is returned, more than fit included.
    static std::size_t cut(std::string_view row, std::array<std::string_view, city_columns>& columns) {
        std::size_t count = 0;
        for (std::size_t begin = 0; begin <= row.size(); ++count) {
            const std::size_t end = std::min(row.find('\t', begin), row.size());
            if (count < columns.size()) columns[count] = row.substr(begin, end - begin);
            begin = end + 1;
        }
        return count;
    }

    static std::string wrong_count(std::size_t found, std::size_t least, std::size_t most) {
        return "found " + std::to_string(found) + " columns, expected " + std::to_string(least) + " to " +
               std::to_string(most);
    }

    // What is wrong with name and point; empty if nothing.
    static std::string read_place(std::string_view name, std::string_view latitude,
                                  std::string_view longitude, BuiltPlace& place) {
        if (trim(name).empty()) return "the name is empty";
        place.name = name;
        if (!read_hundredths(latitude, max_latitude, place.latitude_hundredths) ||
            !read_hundredths(longitude, max_longitude, place.longitude_hundredths))
            return "latitude must be -90 to 90 and longitude -180 to 180";
        return {};
    }

    std::string add_subdivision(std::string_view row) {
        std::array<std::string_view, city_columns> columns;
        const std::size_t count = cut(row, columns);
        if (count < subdivision_columns - 1 || count > subdivision_columns)
            return wrong_count(count, subdivision_columns - 1, subdivision_columns);
        BuiltPlace place;
        place.code = columns[0];
        if (!is_code(place.code) || place.code.size() == 2)
            return "malformed code '" + drop_controls(place.code) + "'";
        place.aliases = columns[4];
        const std::string_view outer = outer_code(place.code);
        place.level = outer.size() == 2 ? 1 : 2;
        if (place.level == 2) {
            const auto container = numbers_.find(outer);
            if (container == numbers_.end())
                return "no subdivision has the code '" + std::string(outer) + "'";
            place.container = container->second;
        }
        if (!numbers_.emplace(place.code, static_cast<std::uint32_t>(read_.places_.size())).second)
            return "the code '" + std::string(place.code) + "' is already taken";
        std::string wrong = read_place(columns[1], columns[2], columns[3], place);
        read_.places_.push_back(place);
        return wrong;
    }

    std::string add_city(std::string_view row) {
        std::array<std::string_view, city_columns> columns;
        const std::size_t count = cut(row, columns);
        if (count < city_columns - 1 || count > city_columns)
            return wrong_count(count, city_columns - 1, city_columns);
        BuiltPlace place;
        place.level = 3;
        place.code = columns[0];
        if (!is_code(place.code)) return "malformed code '" + drop_controls(place.code) + "'";
        if (place.code != last_code_) {
            const auto container = numbers_.find(place.code);
            if (container == numbers_.end() && place.code.size() > 2)
                return "no subdivision has the code '" + std::string(place.code) + "'";
            last_container_ = container == numbers_.end() ? BuiltPlace::none : container->second;
            last_code_ = place.code;
        }
        place.container = last_container_;
        const std::string_view population = columns[2];
        const auto [end, error] =
            std::from_chars(population.data(), population.data() + population.size(), place.population);
        if (!population.empty() && (error != std::errc{} || end != population.data() + population.size()))
            return "the population must be a number or empty";
        place.aliases = columns[5];
        std::string wrong = read_place(columns[1], columns[3], columns[4], place);
        for (std::uint32_t outer = place.container; outer != BuiltPlace::none;
             outer = read_.places_[outer].container)
            add_population(read_.places_[outer], place.population);
        read_.places_.push_back(place);
        return wrong;
    }

    static void add_population(BuiltPlace& place, std::uint32_t more) {
        place.population += std::min(more, std::numeric_limits<std::uint32_t>::max() - place.population);
    }

    BuiltPlaces read_;
    std::unordered_map<std::string_view, std::uint32_t> numbers_; // of codes
    std::string table_;
    std::size_t line_ = 0;
    std::string_view last_code_;
    std::uint32_t last_container_ = BuiltPlace::none;
};

Result<BuiltPlaces> BuiltPlaces::read(std::string subdivisions, const std::string& subdivisions_name,
                                      std::string cities, const std::string& cities_name) {
    BuiltPlacesReader reader;
    if (const auto done = reader.read(std::move(subdivisions), subdivisions_name, false); !done)
        return propagate(done);
    if (const auto done = reader.read(std::move(cities), cities_name, true); !done) return propagate(done);
    return reader.take();
}

std::string BuiltPlaces::key(std::uint32_t number) const {
    NameFolder folder;
    const BuiltPlace& place = places_[number];
    const std::string name = slug(place.name, folder);
    if (!place.is_city()) return code_in_key(outer_code(place.code)) + '-' + name;
    const std::string_view first = first_level(place.code);
    std::string key = name + '-' + code_in_key(first);
    for (const std::uint32_t other : names_.find(stable_hash(folder.canonical(place.name)))) {
        const BuiltPlace& same = places_[other];
        const bool before =
            same.population > place.population || (same.population == place.population && other < number);
        if (other == number || !before || !same.is_city() || first_level(same.code) != first) continue;
        if (slug(same.name, folder) == name)
            return key + '-' + (place.code == first ? "0" : code_in_key(place.code.substr(first.size() + 1)));
    }
    return key;
}

std::optional<std::uint32_t> BuiltPlaces::find(std::string_view key) const {
    // A key is a name with up to three codes before or behind it; each way of reading it is looked up.
    std::vector<std::size_t> hyphens;
    for (std::size_t at = key.find('-'); at != std::string_view::npos; at = key.find('-', at + 1))
        hyphens.push_back(at);
    std::vector<std::string> readings;
    for (std::size_t codes = 1; codes <= 3 && codes <= hyphens.size(); ++codes) {
        readings.emplace_back(key.substr(hyphens[codes - 1] + 1));
        readings.emplace_back(key.substr(0, hyphens[hyphens.size() - codes]));
    }
    for (std::string& name : readings) {
        std::replace(name.begin(), name.end(), '-', ' ');
        for (const std::uint32_t number : names_.find(stable_hash(name)))
            if (this->key(number) == key) return number;
    }
    return std::nullopt;
}

} // namespace dateline
