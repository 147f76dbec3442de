// Tags date expressions: reads lines of JSON {"id", "dct", "text"}, perhaps with "language", and prints
// {"id", "timexes": [{"start", "end", "type", "value"}]} with offsets in code points, as the scorer of the
// temporal corpora reads them.
#include <iostream>
#include <string>

#include <nlohmann/json.hpp>

#include "common/date.hpp"
#include "common/date_phrase.hpp"
#include "common/text.hpp"

using namespace dateline;

namespace {

nlohmann::json tag(const std::string& text, std::optional<Day> published, const std::string& language) {
    nlohmann::json timexes = nlohmann::json::array();
    std::size_t byte = 0;
    std::size_t code_point = 0;
    const auto advance = [&](std::size_t to) {
        code_point += count_code_points(std::string_view(text).substr(byte, to - byte));
        byte = to;
        return code_point;
    };
    for (const DateSpan& span : find_dates(text, published, date_options(language))) {
        const std::size_t start = advance(span.begin);
        const std::size_t end = advance(span.end);
        timexes.push_back({{"start", start}, {"end", end}, {"type", span.type}, {"value", span.value}});
    }
    return timexes;
}

} // namespace

int main() {
    std::string line;
    while (std::getline(std::cin, line)) {
        const auto item = nlohmann::json::parse(line);
        const std::optional<DateRange> day = read_iso_date(item.at("dct").get<std::string>().substr(0, 10));
        const auto published = day ? std::optional(day->first) : std::nullopt;
        const nlohmann::json timexes =
            tag(item.at("text").get<std::string>(), published, item.value("language", ""));
        std::cout << nlohmann::json{{"id", item.at("id")}, {"timexes", timexes}}.dump() << '\n';
    }
    return 0;
}
