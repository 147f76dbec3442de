#include "tests/corpora/generated_copies.hpp"

#include <algorithm>
#include <random>
#include <set>
#include <stdexcept>

#include <fmt/format.h>

#include "common/text.hpp"
#include "common/tokens.hpp"
#include "indexer/clean/normalise.hpp"
#include "indexer/readers/open_reader.hpp"

namespace dateline::tests {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t least_words = 150;
constexpr std::size_t site_words = 40;
constexpr std::size_t sites = 20;

/// True if half of the longer title words stand among the first 200 of the text.
bool is_about_its_title(const Article& article) {
    const std::vector<Token> text = tokenize(body_text(article));
    std::set<std::string> beginning;
    for (std::size_t i = 0; i < std::min<std::size_t>(text.size(), 200); ++i)
        beginning.insert(text[i].folded);
    std::size_t all = 0;
    std::size_t found = 0;
    for (const Token& word : tokenize(article.title)) {
        if (word.folded.size() < 4) continue;
        ++all;
        found += beginning.count(word.folded);
    }
    return found * 2 >= all;
}

void read_file(const std::string& path, bool check_titles, std::vector<MeasuredArticle>& articles) {
    auto reader = indexer::open_path(path, "", {});
    if (!reader) throw std::runtime_error(reader.error().message);
    while (true) {
        auto next = (*reader)->next();
        if (!next) throw std::runtime_error(next.error().message);
        if (!*next) return;
        if (!(**next).item) continue;
        Article article = indexer::normalise(std::move(*(**next).item), {}, path).article;
        if (check_titles && !is_about_its_title(article)) continue;
        const std::size_t number = articles.size();
        articles.push_back({std::move(article), "original", number, number});
    }
}

Words words_of(const Article& article) {
    const std::string body = body_text(article);
    Words words;
    for (const std::string_view line : split(body, '\n')) {
        for (const std::string_view word : split(line, ' ')) {
            if (!word.empty()) words.emplace_back(word);
        }
    }
    return words;
}

class Generator {
  public:
    Generator(const std::vector<MeasuredArticle>& articles, std::uint64_t seed)
        : articles_(&articles), random_(seed) {
        for (std::size_t i = 0; i < articles.size(); ++i) {
            texts_.push_back(words_of(articles[i].article));
            if (texts_.back().size() >= least_words) usable_.push_back(i);
        }
        for (std::size_t i = 0; i < sites; ++i) {
            const Words& text = texts_[any_article()];
            const std::size_t start = below(text.size() - site_words);
            site_texts_.emplace_back(text.begin() + static_cast<std::ptrdiff_t>(start),
                                     text.begin() + static_cast<std::ptrdiff_t>(start + site_words));
        }
    }

    MeasuredArticle make(const std::string& kind, std::size_t number) {
        MeasuredArticle copy;
        copy.kind = kind;
        copy.original = copy.filler = any_article();
        Words words = texts_[copy.original];
        if (kind == "light edit") change(words, 2);
        if (kind == "10% changed") change(words, 10);
        if (kind == "cut to 40%") words.resize(words.size() * 2 / 5);
        if (kind == "embedded") copy.filler = embed(words);
        const Words& site = site_texts_[below(sites)];
        words.insert(words.end(), site.begin(), site.end());
        const Article& original = (*articles_)[copy.original].article;
        copy.article.id = copy.article.key = fmt::format("copy-{}", number);
        copy.article.source = fmt::format("Site {}", below(sites));
        copy.article.title = fmt::format("Another headline {}", number);
        copy.article.published = original.published;
        if (copy.article.published) copy.article.published->day += static_cast<Day>(below(3));
        copy.article.origin.file = "generated";
        copy.article.paragraphs.push_back({fmt::format("{}", fmt::join(words, " ")), ""});
        return copy;
    }

  private:
    std::size_t below(std::size_t bound) { return random_() % bound; } // the same on every machine
    std::size_t any_article() { return usable_[below(usable_.size())]; }

    void change(Words& words, std::size_t percent) {
        for (std::string& word : words) {
            if (below(100) >= percent) continue;
            const Words& other = texts_[any_article()];
            word = other[below(other.size())];
        }
    }

    /// Puts as many words of another article around the text.
    std::size_t embed(Words& words) {
        const std::size_t filler = any_article();
        Words around;
        while (around.size() < words.size())
            around.insert(around.end(), texts_[filler].begin(), texts_[filler].end());
        around.resize(words.size());
        const auto place = around.begin() + static_cast<std::ptrdiff_t>(below(around.size() + 1));
        around.insert(place, words.begin(), words.end());
        words = std::move(around);
        return filler;
    }

    const std::vector<MeasuredArticle>* articles_;
    std::mt19937_64 random_;
    std::vector<Words> texts_;
    std::vector<std::size_t> usable_;
    std::vector<Words> site_texts_;
};

} // namespace

const std::vector<std::string>& copy_kinds() {
    static const std::vector<std::string> kinds{"light edit", "cut to 40%", "embedded", "10% changed"};
    return kinds;
}

std::vector<MeasuredArticle> read_originals(const std::string& corpora) {
    std::vector<MeasuredArticle> articles;
    for (int part = 0; part < 15; ++part)
        read_file(fmt::format("{}/reuters-21578/reut2-{:03}.sgm.gz", corpora, part), false, articles);
    for (const int year : {2019, 2020})
        read_file(fmt::format("{}/wikinews-2019-2020/wikinews_{}.csv.gz", corpora, year), false, articles);
    read_file(corpora + "/yahoo-finance-entities/yahoo-finance-2017-2020.jsonl.gz", true, articles);
    return articles;
}

void add_copies(std::vector<MeasuredArticle>& articles, std::size_t count, std::uint64_t seed) {
    Generator generator(articles, seed);
    std::vector<MeasuredArticle> copies;
    for (std::size_t i = 0; i < count * copy_kinds().size(); ++i)
        copies.push_back(generator.make(copy_kinds()[i % copy_kinds().size()], i));
    articles.insert(articles.end(), copies.begin(), copies.end());
}

} // namespace dateline::tests
