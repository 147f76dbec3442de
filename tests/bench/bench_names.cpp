// How fast names are found: each file is an article without a title; tokenized, then tagged by both stages.
// Prints bytes, names and processor time. Usage: bench_names FOLDER_OF_MODELS ROUNDS FILE...
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "common/text.hpp"
#include "indexer/extract/tagger/name_tagger.hpp"

using namespace dateline;

namespace {

double seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

} // namespace

int main(int count, char** words) {
    if (count < 4) return 2;
    const double start = seconds();
    const auto tagger = indexer::NameTagger::load(words[1]);
    if (!tagger) {
        std::fprintf(stderr, "%s\n", tagger.error().message.c_str());
        return 2;
    }
    const double loaded = seconds();
    const int rounds = std::atoi(words[2]);
    std::vector<indexer::ArticleTexts> articles;
    std::size_t bytes = 0;
    for (int at = 3; at < count; ++at) {
        std::ifstream file(words[at], std::ios::binary);
        Article article;
        article.paragraphs.push_back(
            {repair_utf8(std::string(std::istreambuf_iterator<char>(file), {})), ""});
        articles.push_back(indexer::article_texts(article));
        bytes += articles.back()[1].text.size();
    }
    std::size_t names = 0;
    const double begin = seconds();
    for (int round = 0; round < rounds; ++round)
        for (const indexer::ArticleTexts& texts : articles)
            names += tagger->tag(texts).size();
    const double taken = seconds() - begin;
    std::printf("load %.2f s; %zu bytes, %zu names; %.2f s, %.2f MB/s\n", loaded - start, bytes,
                names / static_cast<std::size_t>(rounds), taken,
                static_cast<double>(bytes) * rounds / taken / 1e6);
    return 0;
}
