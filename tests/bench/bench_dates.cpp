// How fast date expressions are found: every text is tokenized, searched and resolved. Prints tokens,
// mentions, processor time and tokens a second, for the tokenizer alone and for all. Usage: bench_dates
// ROUNDS FILE...
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "common/date_phrase.hpp"
#include "common/text.hpp"
#include "common/tokens.hpp"

using namespace dateline;

namespace {

double seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

} // namespace

int main(int count, char** words) {
    if (count < 3) return 2;
    const int rounds = std::atoi(words[1]);
    std::vector<std::string> texts;
    for (int at = 2; at < count; ++at) {
        std::ifstream file(words[at], std::ios::binary);
        texts.push_back(repair_utf8(std::string(std::istreambuf_iterator<char>(file), {})));
    }
    std::size_t tokens = 0;
    const double begin = seconds();
    for (int round = 0; round < rounds; ++round) {
        for (const std::string& text : texts)
            tokens += tokenize(text).size();
    }
    const double tokenized = seconds();
    std::size_t mentions = 0;
    for (int round = 0; round < rounds; ++round) {
        for (const std::string& text : texts)
            mentions += find_dates(text, make_day(2020, 10, 9)).size();
    }
    const double found = seconds();
    const auto total = static_cast<double>(tokens);
    std::printf(
        "%zu tokens, %zu mentions; tokenizer alone %.2f s, %.0f tokens/s; dates %.2f s, %.0f tokens/s\n",
        tokens, mentions, tokenized - begin, total / (tokenized - begin), found - tokenized,
        total / (found - tokenized));
    return 0;
}
