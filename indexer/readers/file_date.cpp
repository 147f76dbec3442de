#include "indexer/readers/file_date.hpp"

#include <charconv>
#include <optional>
#include <utility>
#include <vector>

#include "common/ascii.hpp"
#include "common/date.hpp"
#include "common/text.hpp"

namespace dateline::indexer {
namespace {

/// The number made of `count` digits at `pos`; -1 if there are not that many.
int digits_at(std::string_view text, std::size_t pos, std::size_t count) {
    if (pos + count > text.size()) return -1;
    int value = 0;
    for (const char c : text.substr(pos, count)) {
        if (!is_digit(c)) return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::string iso_of(int year, int month, int day) {
    if (year < 1700 || year > 2199 || month < 1 || day < 1) return {};
    const auto made = make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
    return made ? iso_day(*made) : std::string();
}

/// The date written at `pos`; empty if there is none.
std::string date_at(std::string_view name, std::size_t pos) {
    if (pos > 0 && is_digit(name[pos - 1])) return {};
    const int year = digits_at(name, pos, 4);
    if (year < 0 || pos + 8 > name.size()) return {};
    const char separator = name[pos + 4];
    const bool plain = is_digit(separator);
    if (!plain && separator != '-' && separator != '_' && separator != '.') return {};
    const std::size_t gap = plain ? 0 : 1;
    const std::size_t day_at = pos + 6 + 2 * gap;
    if (!plain && (day_at > name.size() || name[day_at - 1] != separator)) return {};
    if (day_at + 2 < name.size() && is_digit(name[day_at + 2])) return {};
    return iso_of(year, digits_at(name, pos + 4 + gap, 2), digits_at(name, day_at, 2));
}

std::string date_in(std::string_view name) {
    for (std::size_t pos = 0; pos + 8 <= name.size(); ++pos) {
        std::string date = date_at(name, pos);
        if (!date.empty()) return date;
    }
    return {};
}

/// Number of a folder called by one only, of `digits` digits at most; -1 otherwise.
int folder_number(std::string_view name, std::size_t digits) {
    return name.empty() || name.size() > digits ? -1 : digits_at(name, 0, name.size());
}

} // namespace

FileDate file_date(std::string_view path) {
    const std::vector<std::string_view> names = split(path, '/');
    for (std::size_t i = names.size(); i > 0; --i) {
        std::string date = date_in(names[i - 1]);
        if (!date.empty()) return {std::move(date), i == names.size() ? "file name" : "path"};
    }
    for (std::size_t i = names.size(); i > 3; --i) { // the last name is the file
        std::string date = iso_of(folder_number(names[i - 4], 4), folder_number(names[i - 3], 2),
                                  folder_number(names[i - 2], 2));
        if (!date.empty()) return {std::move(date), "path"};
    }
    return {};
}

} // namespace dateline::indexer
