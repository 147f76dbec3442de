// Queries: the parser always gives a tree, and its problems point into the query.
#include "searcher/query/parser.hpp"
#include "tests/fuzz/fuzzing.hpp"

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text = fuzz::text_of(bytes, size);
    const searcher::query::Parsed parsed = searcher::query::parse(text);
    fuzz::require(parsed.problems.size() <= searcher::query::max_problems);
    for (const searcher::query::Problem& problem : parsed.problems) {
        fuzz::require(problem.column + problem.length <= text.size() || problem.column == text.size());
        fuzz::require(is_valid_utf8(searcher::query::with_caret(text, problem)));
    }
    return 0;
}
