/// Shows where in a query a problem is.
#include <algorithm>
#include <string>
#include <vector>

#include "common/text.hpp"
#include "searcher/query/parser.hpp"
#include "searcher/query/source_text.hpp"

namespace dateline::searcher::query {
namespace {

constexpr std::size_t longest_line = 100; ///< code points shown of a query
constexpr std::size_t before_caret =
    60; ///< of them, how many may stand before the caret when the start is cut
constexpr std::string_view cut_mark = "...";

std::string encode(const char32_t* first, const char32_t* last) {
    std::string out;
    for (; first != last; ++first)
        append_utf8(out, *first);
    return out;
}

} // namespace

std::string with_caret(std::string_view query, const Problem& problem) {
    std::vector<char32_t> points;
    std::size_t caret = 0; // in code points
    for (std::size_t pos = 0; pos < query.size();) {
        const char32_t code_point = read_leniently(query, pos);
        points.push_back(is_blank(code_point) ? U' ' : code_point);
        if (pos <= problem.column) caret = points.size();
    }
    std::size_t first = 0;
    if (points.size() > longest_line && caret > before_caret) {
        first = std::min(caret - before_caret, points.size() - longest_line);
    }
    const std::size_t last = std::min(first + longest_line, points.size());
    std::string line = encode(points.data() + first, points.data() + last);
    std::size_t indent = caret - first;
    if (first > 0) {
        line.insert(0, cut_mark);
        indent += cut_mark.size();
    }
    if (last < points.size()) line += cut_mark;
    return line + "\n" + std::string(indent, ' ') + "^\n" + problem.message;
}

} // namespace dateline::searcher::query
