/// Measures how well copies are found, over real articles and copies generated from them: recall and
/// precision per kind, CPU time and room per article. Usage: measure_copies [FOLDER OF CORPORA] (default
/// $DATELINE_CORPORA). Ends with 1 when a figure misses its floor.
#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <set>

#include <fmt/format.h>
#include <xapian.h>

#include "common/index_layout.hpp"
#include "common/schema.hpp"
#include "common/text.hpp"
#include "common/tokens.hpp"
#include "common/xapian_guard.hpp"
#include "indexer/copies/families.hpp"
#include "indexer/copies/likeness.hpp"
#include "indexer/write/document_builder.hpp"
#include "indexer/write/family_writer.hpp"
#include "indexer/write/index_writer.hpp"
#include "tests/corpora/generated_copies.hpp"
#include "tests/support/temporary_folder.hpp"

namespace {

using namespace dateline;
using namespace dateline::indexer;
using dateline::tests::MeasuredArticle;

constexpr std::size_t copies_of_each_kind = 1000;
constexpr std::uint64_t seed = 21578;
constexpr double least_recall = 0.95;
constexpr double least_precision = 0.95;
constexpr double most_bytes = 400;

double cpu_seconds(const std::function<void()>& work) {
    const std::clock_t start = std::clock();
    work();
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

/// Bytes of a database without the free blocks that changes leave for later ones.
double compacted_bytes(const std::filesystem::path& database) {
    const tests::TemporaryFolder folder;
    Xapian::Database(database.string()).compact((folder / "compacted").string());
    std::uintmax_t bytes = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "compacted"))
        bytes += entry.file_size();
    return static_cast<double>(bytes);
}

template <class Value>
const Value& checked(const Result<Value>& result) {
    if (!result) throw std::runtime_error(result.error().message);
    return *result;
}

void check(const Result<void>& result) {
    if (!result) throw std::runtime_error(result.error().message);
}

ComparedText text_of(const Article& article) {
    std::optional<Day> day;
    if (article.published) day = article.published->day;
    return compared_text(hash_words(tokenize(body_text(article))), fold_name(article.title), day);
}

/// Groups of articles that are copies of one another in truth: by how they were made, by the list of the
/// collection, and by the definition of a copy (four fifths of the shorter one are in the other one; half and
/// the same headline).
class Truth {
  public:
    Truth(const std::vector<MeasuredArticle>& articles, const std::string& list) : articles_(&articles) {
        std::map<std::string, std::size_t> reuters;
        for (std::size_t i = 0; i < articles.size(); ++i) {
            groups_.add();
            if (articles[i].article.origin.file.find("reut2-") != std::string::npos)
                reuters[articles[i].article.id] = i;
        }
        for (std::size_t i = 0; i < articles.size(); ++i) {
            groups_.join(i, articles[i].original);
            groups_.join(i, articles[i].filler);
        }
        std::ifstream lines(list);
        std::string a;
        std::string b;
        std::string jaccard;
        while (lines >> a >> b >> jaccard) {
            if (!reuters.contains(a) || !reuters.contains(b)) continue; // the heading
            groups_.join(reuters[a], reuters[b]);
            if (std::stod(jaccard) >= 0.8) listed.emplace_back(reuters[a], reuters[b]);
        }
    }

    /// Makes a group of two originals that are copies by definition.
    void look_at(std::size_t a, std::size_t b) {
        const Article& first = (*articles_)[a].article;
        const Article& second = (*articles_)[b].article;
        const double containment = likeness(text_of(first), text_of(second)).containment;
        const bool same_title = fold_name(first.title) == fold_name(second.title);
        if (containment >= 0.8 || (containment >= 0.5 && same_title) ||
            text_of(first).words == text_of(second).words)
            groups_.join(a, b);
    }

    /// Number of the group of each article.
    [[nodiscard]] std::vector<std::size_t> groups() const {
        std::vector<std::size_t> group_of(articles_->size());
        const auto groups = groups_.groups();
        for (std::size_t number = 0; number < groups.size(); ++number) {
            for (const std::size_t member : groups[number])
                group_of[member] = number;
        }
        return group_of;
    }

    std::vector<std::pair<std::size_t, std::size_t>> listed; ///< pairs of the list from Jaccard 0.8 on

  private:
    const std::vector<MeasuredArticle>* articles_;
    Families groups_;
};

struct Cost {
    double fingerprint_seconds = 0;
    double terms_seconds = 0; ///< that the engine needs for the terms
    double settle_seconds = 0;
    double bytes = 0; ///< of terms, and of families written
};

/// Indexes everything; returns the family of each article, empty for none.
std::vector<std::string> index_all(const std::vector<MeasuredArticle>& articles, Cost& cost) {
    const tests::TemporaryFolder folder;
    const Tables tables;
    Result<IndexWriter> opened = IndexWriter::open(folder / "index", 1, tables);
    IndexWriter writer = std::move(*opened);
    std::vector<Xapian::docid> documents;
    std::size_t number = 0;
    for (const MeasuredArticle& article : articles) {
        AnalysedArticle analysed;
        analysed.article = article.article;
        analysed.article.key = fmt::format("{}", number++); // the collections repeat ids and addresses
        documents.push_back(checked(writer.put(analysed)).document);
    }
    check(writer.commit());
    const double before = compacted_bytes(folder / "index" / shard_name(0));
    cost.settle_seconds = cpu_seconds([&] {
        check(writer.settle_families());
        check(writer.commit());
    });
    cost.bytes =
        (compacted_bytes(folder / "index" / shard_name(0)) - before) / static_cast<double>(articles.size());
    const Xapian::Database database((folder / "index").string());
    std::vector<std::string> families;
    for (const Xapian::docid document : documents)
        families.push_back(database.get_document(document).get_value(slot_family));
    return families;
}

/// Seconds that a new database of the documents takes.
double index_seconds(const std::filesystem::path& database, const std::vector<Xapian::Document>& documents) {
    Xapian::WritableDatabase written(database.string(), Xapian::DB_CREATE);
    return cpu_seconds([&] {
        for (const Xapian::Document& document : documents)
            written.add_document(document);
        written.commit();
    });
}

/// What the fingerprints of every second original and copy cost: making them and noting the words, the terms
/// in the engine, and their room. The time is that of documents of nothing but these terms, less that of
/// empty ones: terms are written in their order, and whole articles, which take 50 times as long, drown the
/// difference on a machine that does other things too. The room is that of whole articles with and without.
void measure_terms(const std::vector<MeasuredArticle>& articles, Cost& cost) {
    const tests::TemporaryFolder folder;
    std::vector<Xapian::Document> with;
    std::vector<Xapian::Document> without;
    std::vector<Xapian::Document> alone;
    Stemmer stemmer;
    FamilyWriter families(folder.path());
    double preparing = 0;
    for (std::size_t i = 0; i < articles.size(); i += 2) {
        AnalysedArticle analysed;
        analysed.article = articles[i].article;
        with.push_back(build_document(analysed, stemmer, std::string(16, '0')));
        without.push_back(build_document(analysed, stemmer, std::string(16, '0')));
        alone.emplace_back();
        for (const std::string& term : terms_with(with.back(), Field::fingerprint)) {
            without.back().remove_term(term);
            alone.back().add_boolean_term(term);
        }
        const std::vector<Token> tokens = tokenize(body_text(analysed.article));
        preparing += cpu_seconds([&] {
            WordHashes words = hash_words(tokens);
            if (hash_text(words) == 1 || fingerprints(words).size() == 99)
                std::cerr << "a hash that never comes\n";
            families.note_changed({0, static_cast<Xapian::docid>(i + 1)},
                                  {std::move(words), {}, fold_name(analysed.article.title), std::nullopt});
        });
    }
    const std::vector<Xapian::Document> empty(with.size());
    double of_alone = 0;
    double of_empty = 0;
    for (int round = 0; round < 3; ++round) { // other programs disturb: the least counts
        const auto least = [&](double& seconds, const std::string& name,
                               const std::vector<Xapian::Document>& documents) {
            const double found = index_seconds(folder / (name + std::to_string(round)), documents);
            seconds = round == 0 ? found : std::min(seconds, found);
        };
        least(of_alone, "alone", alone);
        least(of_empty, "empty", empty);
    }
    index_seconds(folder / "with", with);
    index_seconds(folder / "without", without);
    const auto count = static_cast<double>(with.size());
    const auto total = static_cast<double>(articles.size());
    cost.fingerprint_seconds = preparing / count * total;
    cost.terms_seconds = std::max(of_alone - of_empty, 0.0) / count * total;
    cost.bytes += (compacted_bytes(folder / "with") - compacted_bytes(folder / "without")) / count;
}

struct Score {
    std::size_t wanted = 0;
    std::size_t found = 0;
    std::size_t right = 0;
    std::size_t wrong = 0;
    [[nodiscard]] double recall() const {
        return static_cast<double>(found) / static_cast<double>(std::max<std::size_t>(wanted, 1));
    }
    [[nodiscard]] double precision() const {
        return static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(right + wrong, 1));
    }
};

/// Recall: copies that are in their original's family. Precision: pairs of one family that are copies in
/// truth.
std::map<std::string, Score> score(const std::vector<MeasuredArticle>& articles, Truth& truth,
                                   const std::vector<std::string>& families) {
    std::map<std::string, std::vector<std::size_t>> members;
    for (std::size_t i = 0; i < articles.size(); ++i)
        if (!families[i].empty()) members[families[i]].push_back(i);
    const auto originals = [&](std::size_t i) { return articles[i].kind == "original"; };
    for (const auto& [family, list] : members) {
        for (std::size_t a = 0; a < list.size(); ++a)
            for (std::size_t b = a + 1; b < list.size() && b < a + 50; ++b)
                if (originals(list[a]) && originals(list[b])) truth.look_at(list[a], list[b]);
    }
    const std::vector<std::size_t> group = truth.groups();
    std::map<std::string, Score> scores;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        if (originals(i)) continue;
        Score& kind = scores[articles[i].kind];
        ++kind.wanted;
        if (!families[i].empty() && families[i] == families[articles[i].original]) ++kind.found;
    }
    for (const auto& [family, list] : members) {
        for (const std::size_t a : list)
            for (const std::size_t b : list)
                if (a != b)
                    ++(group[a] == group[b] ? scores[articles[a].kind].right
                                            : scores[articles[a].kind].wrong);
    }
    return scores;
}

bool report(const std::string& what, double figure, double floor, bool at_least) {
    const bool good = at_least ? figure >= floor : figure <= floor;
    std::cout << fmt::format("{} {:<40} {:10.3f} ({} {})\n", good ? "ok    " : "FAILED", what, figure,
                             at_least ? "at least" : "at most", floor);
    return good;
}

bool measure(const std::string& corpora) {
    std::vector<MeasuredArticle> articles = tests::read_originals(corpora);
    const std::size_t originals = articles.size();
    tests::add_copies(articles, copies_of_each_kind, seed);
    std::cout << fmt::format("{} articles, {} copies of each kind\n", originals, copies_of_each_kind);
    Cost cost;
    const std::vector<std::string> families = index_all(articles, cost);
    measure_terms(articles, cost);
    Truth truth(articles, corpora + "/reuters-21578/near-duplicates.tsv");
    bool good = true;
    Score all;
    for (const auto& [kind, figures] : score(articles, truth, families)) {
        if (kind != "original") good &= report(kind + ": recall", figures.recall(), least_recall, true);
        good &= report(kind + ": precision of pairs", figures.precision(), least_precision, true);
        all.right += figures.right;
        all.wrong += figures.wrong;
    }
    std::cout << fmt::format("       pairs in families: {} right, {} wrong\n", all.right / 2, all.wrong / 2);
    std::size_t found = 0;
    for (const auto& [a, b] : truth.listed)
        if (!families[a].empty() && families[a] == families[b]) ++found;
    good &= report("listed pairs of Jaccard 0.8", static_cast<double>(found),
                   static_cast<double>(truth.listed.size()), true);
    const auto count = static_cast<double>(articles.size());
    std::cout << fmt::format(
        "       microseconds: fingerprints and words {:.1f}, their terms {:.1f}, looking up, comparing, "
        "writing families {:.1f}; all {:.1f} (asked for: under 100)\n",
        cost.fingerprint_seconds / count * 1e6, cost.terms_seconds / count * 1e6,
        cost.settle_seconds / count * 1e6,
        (cost.fingerprint_seconds + cost.terms_seconds + cost.settle_seconds) / count * 1e6);
    good &= report("bytes of index per article", cost.bytes, most_bytes, false);
    return good;
}

} // namespace

int main(int count, char** words) {
    const char* given = count > 1 ? words[1] : std::getenv("DATELINE_CORPORA");
    if (given == nullptr) {
        std::cout << "SKIPPED: DATELINE_CORPORA names no folder of corpora\n";
        return 0;
    }
    try {
        const Result<bool> good = guard(given, [&] { return measure(given); });
        if (!good) throw std::runtime_error(good.error().message);
        return *good ? 0 : 1;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
    }
    return 2;
}
