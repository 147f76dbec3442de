#include "searcher/search/search.hpp"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "common/counted.hpp"
#include "common/schema.hpp"
#include "common/term.hpp"
#include "searcher/search/aliased_article.hpp"
#include "searcher/search/copies.hpp"
#include "searcher/search/counting.hpp"
#include "searcher/search/explain.hpp"
#include "searcher/search/hit_builder.hpp"
#include "searcher/search/plan.hpp"
#include "searcher/search/ranking.hpp"
#include "searcher/search/suggest.hpp"
#include "searcher/search/views.hpp"

namespace dateline::searcher {
namespace {

/// Answers up to this size are held in memory, so that the search can be repeated when a writer overtakes it.
constexpr std::size_t held_hits = 1000;

/// Orders by publication day, articles without one last, ties by id.
void set_day_order(Xapian::MultiValueKeyMaker& order, bool newest_first) {
    order.add_value(row(Field::date).slot, newest_first, newest_first ? "" : "\xff");
    order.add_value(row(Field::id).slot);
}

/// The engine run for one reading of the request.
class Run {
  public:
    Run(const IndexReader& reader, const SearchRequest& request, bool any)
        : reader_(&reader), request_(&request), plan_(make_plan(reader, request, any)),
          enquire_(reader.database()), folded_(!request.all_copies),
          spy_(reader, request.facets, request.timeline ? std::optional(request.timeline_axis) : std::nullopt,
               folded_, request.reading) {
        set_day_order(order_, request.sort != SortOrder::oldest);
    }

    [[nodiscard]] const Plan& plan() const { return plan_; }

    void match() {
        if (plan_.query.empty()) return;
        enquire_.set_weighting_scheme(ranking_weight());
        enquire_.set_query(plan_.query);
        // Without a word to rank by, the newest come first.
        if (request_->sort != SortOrder::relevance || !plan_.compiled.has_words) {
            enquire_.set_sort_by_key_then_relevance(&order_, false);
        }
        const unsigned family = slot_family;
        // Counting each match costs time: not where no article has copies.
        counting_ = folded_ && reader_->database().get_value_freq(family) > 0;
        if (counting_) enquire_.set_collapse_key(family);
        if (counting_ || !request_->facets.empty() || request_->timeline) enquire_.add_matchspy(&spy_);
        const Xapian::doccount all = reader_->database().get_doccount();
        const auto wanted = [&](std::size_t n) {
            return static_cast<Xapian::doccount>(std::min<std::size_t>(n, all));
        };
        // Looking at all articles makes the counts exact.
        matches_ = enquire_.get_mset(wanted(request_->offset),
                                     request_->limit == 0 ? all : wanted(request_->limit), all);
    }

    /// Hits in all: articles, or stories where copies are folded.
    [[nodiscard]] std::uint64_t total() const {
        return counting_ ? spy_.stories() : matches_.get_matches_estimated();
    }
    [[nodiscard]] const Xapian::MSet& matches() const { return matches_; }

    /// Articles among the matches that a hit of this family stands for; 0 when copies are not folded.
    [[nodiscard]] std::uint32_t articles_of(const std::string& family) const {
        return counting_ ? spy_.articles_of(family) : 0;
    }

    /// Everything but the hits.
    [[nodiscard]] SearchResults summary(bool relaxed) const {
        SearchResults results;
        results.total = total();
        results.articles = counting_ ? spy_.articles() : results.total;
        results.folded = folded_;
        results.relaxed = relaxed;
        results.problems = plan_.parsed.problems;
        const std::vector<query::Problem>& more = plan_.compiled.problems;
        results.problems.insert(results.problems.end(), more.begin(), more.end());
        std::stable_sort(results.problems.begin(), results.problems.end(),
                         [](const auto& a, const auto& b) { return a.column < b.column; });
        results.notes = plan_.compiled.notes;
        results.facets = spy_.facets(request_->facet_limit);
        if (request_->timeline) results.timeline = spy_.timeline(*request_->timeline);
        return results;
    }

  private:
    const IndexReader* reader_;
    const SearchRequest* request_;
    Plan plan_;
    Xapian::Enquire enquire_;
    bool folded_;
    bool counting_ = false; ///< the spy counts stories
    CountingSpy spy_;
    Xapian::MultiValueKeyMaker order_;
    Xapian::MSet matches_;
};

/// A search whose reading is settled and whose matches are known.
struct Answer {
    std::unique_ptr<Run> run;
    SearchResults summary;
};

Result<Answer> answer(const IndexReader& reader, const SearchRequest& request) {
    if (const Result<void> known = check_view(reader, request.reading.view); !known) return propagate(known);
    Answer result;
    result.run = std::make_unique<Run>(reader, request, request.match == MatchMode::any);
    result.run->match();
    bool relaxed = false;
    if (request.match == MatchMode::automatic && result.run->total() == 0 &&
        result.run->plan().compiled.can_relax) {
        auto any = std::make_unique<Run>(reader, request, true);
        any->match();
        relaxed = any->total() > 0;
        if (relaxed) result.run = std::move(any);
    }
    result.summary = result.run->summary(relaxed);
    if (relaxed || result.run->total() == 0) result.summary.suggestion = suggest_query(reader, request.query);
    return result;
}

Result<void> give_hits(const IndexReader& reader, const SearchRequest& request, const Run& run,
                       ResultSink& sink) {
    HitBuilder builder(reader, run.plan().compiled, request.snippets);
    CopiesReader copies(reader);
    std::size_t rank = request.offset;
    for (auto match = run.matches().begin(); match != run.matches().end(); ++match) {
        Result<Hit> hit = builder.build(match.get_document(), match.get_weight(), ++rank);
        if (!hit) return propagate(hit);
        copies.add(*match, *hit);
        hit->copies.folded = !request.all_copies;
        const std::uint32_t found = run.articles_of(hit->copies.family);
        hit->copies.found = found > 0 ? found - 1 : 0;
        if (request.explain) {
            std::vector<Hit> one;
            one.push_back(std::move(*hit));
            add_weight_parts(reader, run.plan().compiled, {*match}, one);
            hit = std::move(one.front());
        }
        if (!sink.hit(*hit)) break;
    }
    return {};
}

/// Keeps what a search gives.
class Holder : public ResultSink {
  public:
    void begin(const SearchResults& results) override { held = results; }
    bool hit(const Hit& hit) override {
        held.hits.push_back(hit);
        return true;
    }
    SearchResults held;
};

Result<void> check(const SearchRequest& request, const Plan& plan) {
    if (!plan.query.empty() || !plan.parsed.problems.empty() || !plan.compiled.problems.empty()) return {};
    const bool blank = plan.parsed.node.kind == query::NodeKind::empty;
    return failure(ErrorKind::usage,
                   blank ? "the query is empty"
                         : fmt::format("nothing in '{}' can be searched for", request.query),
                   "give words, or a filter such as --actor Putin; see --help");
}

/// What a filter asks for, as a line of --analyse.
std::string filter_line(const query::FilterUse& use) {
    std::string line = fmt::format("filter    {}: {}", row(use.field).name, fmt::join(use.keys, ", "));
    for (const DateRange& range : use.ranges)
        line += fmt::format("{} to {}", iso_day(range.first), iso_day(range.last));
    if (use.distance) line += to_text(*use.distance);
    return line + '\n';
}

} // namespace

Result<void> search(IndexReader& reader, const SearchRequest& request, ResultSink& sink) {
    if (request.limit > 0 && request.limit <= held_hits) {
        Result<SearchResults> results = search(reader, request);
        if (!results) return propagate(results);
        sink.begin(*results);
        for (const Hit& hit : results->hits) {
            if (!sink.hit(hit)) break;
        }
        return {};
    }
    const Result<Answer> found = read_with_retry(reader, [&]() { return answer(reader, request); });
    if (!found) return propagate(found);
    if (const Result<void> checked = check(request, found->run->plan()); !checked) return propagate(checked);
    sink.begin(found->summary);
    return guard(reader.name(), [&]() { return give_hits(reader, request, *found->run, sink); });
}

Result<SearchResults> search(IndexReader& reader, const SearchRequest& request) {
    return read_with_retry(reader, [&]() -> Result<SearchResults> {
        const Result<Answer> found = answer(reader, request);
        if (!found) return propagate(found);
        if (const Result<void> checked = check(request, found->run->plan()); !checked)
            return propagate(checked);
        Holder holder;
        holder.begin(found->summary);
        if (const Result<void> given = give_hits(reader, request, *found->run, holder); !given)
            return propagate(given);
        return std::move(holder.held);
    });
}

Result<std::vector<StoredArticle>> find_article(IndexReader& reader, const std::string& id) {
    return read_with_retry(reader, [&]() -> Result<std::vector<StoredArticle>> {
        std::vector<StoredArticle> articles;
        const Xapian::Database& database = reader.database();
        const std::string term = make_term(Field::id, id);
        for (auto it = database.postlist_begin(term); it != database.postlist_end(term); ++it) {
            Result<StoredArticle> article = decode_article(database.get_document(*it).get_data());
            if (!article) return propagate(article);
            apply_aliases(reader, *article);
            articles.push_back(std::move(*article));
        }
        if (articles.empty()) {
            return failure(ErrorKind::not_found, fmt::format("no article has the id '{}'", id),
                           "ids stand beside each hit, and in the column id of --format csv");
        }
        return articles;
    });
}

Result<std::string> analyse_query(IndexReader& reader, const SearchRequest& request) {
    return read_with_retry(reader, [&]() -> Result<std::string> {
        const Result<Answer> found = answer(reader, request);
        if (!found) return propagate(found);
        const Plan& plan = found->run->plan();
        std::string out =
            fmt::format("query     {}\ntree      {}\n", request.query, to_text(plan.parsed.node));
        for (const query::Problem& problem : found->summary.problems) {
            out += fmt::format("problem   column {}: {}\n", problem.column + 1, problem.message);
        }
        for (const std::string& note : found->summary.notes)
            out += fmt::format("note      {}\n", note);
        for (const query::Leaf& leaf : plan.compiled.leaves) {
            out += fmt::format(
                "ranked    {}{}\n", leaf.what,
                leaf.term.empty()
                    ? ""
                    : fmt::format(" (term {}, in {})", leaf.term,
                                  counted(reader.database().get_termfreq(leaf.term), "article", "articles")));
        }
        for (const query::FilterUse& use : plan.compiled.filters)
            out += filter_line(use);
        out += fmt::format("engine    {}\n", plan.query.get_description());
        const char* relaxed = found->summary.relaxed ? " (relaxed: any of the words)" : "";
        out += fmt::format("articles  {}{}\n", found->summary.articles, relaxed);
        if (found->summary.folded) out += fmt::format("stories   {}\n", found->summary.total);
        return out;
    });
}

} // namespace dateline::searcher
