#include "searcher/run.hpp"

#include <fstream>
#include <iostream>
#include <sstream>

#include <fmt/format.h>

#include "common/data_path.hpp"
#include "searcher/answer_notes.hpp"
#include "searcher/entity_answers.hpp"
#include "searcher/evaluate/measures.hpp"
#include "searcher/evaluate/trec_files.hpp"
#include "searcher/result_writer.hpp"
#include "searcher/search/search.hpp"

namespace dateline::searcher {
namespace {

/// What the answer says about itself goes to the log; the hits go on to the format's writer.
class TalkingSink : public ResultSink {
  public:
    /// `header_says_so`: the format itself tells that a search was relaxed.
    TalkingSink(ResultSink& next, const SearchRequest& request, Log& log, std::string label,
                bool header_says_so)
        : next_(&next), request_(&request), log_(&log), label_(std::move(label)),
          header_says_so_(header_says_so) {}

    void begin(const SearchResults& results) override {
        total = results.total;
        tell_notes(results, *request_, *log_, label_, header_says_so_);
        next_->begin(results);
    }
    bool hit(const Hit& hit) override { return next_->hit(hit); }

    std::uint64_t total = 0;

  private:
    ResultSink* next_;
    const SearchRequest* request_;
    Log* log_;
    std::string label_;
    bool header_says_so_;
};

/// Only the number.
class CountWriter : public ResultWriter {
  public:
    CountWriter(std::ostream& out, Log& log) : out_(&out), log_(&log) {}
    void begin(const SearchResults& results) override {
        *out_ << results.total << '\n';
        if (results.total != results.articles) {
            log_->warn(fmt::format("these are stories, of {} articles (--all-copies counts each)",
                                   results.articles));
        }
    }
    bool hit(const Hit& /*hit*/) override { return false; }
    void end() override {}

  private:
    std::ostream* out_;
    Log* log_;
};

Result<std::uint64_t> answer(IndexReader& reader, const SearchRequest& request, ResultWriter& writer,
                             Log& log, const std::string& label = {}, bool header_says_so = false) {
    TalkingSink sink(writer, request, log, label, header_says_so);
    const Result<void> searched = search(reader, request, sink);
    if (!searched) return propagate(searched);
    writer.end();
    return sink.total;
}

Result<std::uint64_t> search_once(const SearcherOptions& options, IndexReader& reader, const Output& output,
                                  Log& log) {
    if (options.action == SearcherAction::count) {
        SearchRequest request = options.request;
        request.limit = 1;
        request.snippets = false;
        CountWriter writer(*output.out, log);
        return answer(reader, request, writer, log);
    }
    const auto writer = make_writer(options, "1", *output.out, output.terminal);
    const bool header_says_so = options.format == OutputFormat::text || options.format == OutputFormat::json;
    return answer(reader, options.request, *writer, log, {}, header_says_so);
}

Result<std::uint64_t> show_article(const SearcherOptions& options, IndexReader& reader, const Output& output,
                                   Log& log) {
    const auto found = find_article(reader, options.show_id);
    if (!found) return propagate(found);
    if (found->size() > 1) {
        log.warn(
            fmt::format("{} articles of different sources have the id '{}'", found->size(), options.show_id));
    }
    for (const StoredArticle& article : *found)
        write_article(options, article, *output.out, output.terminal);
    return found->size();
}

/// Opens a named file; "-" is standard input. Fails with `unreadable`.
Result<std::unique_ptr<std::istream>> open_input(const std::string& name) {
    if (name == "-") return std::make_unique<std::istream>(std::cin.rdbuf());
    auto file = std::make_unique<std::ifstream>(name);
    if (*file) return file;
    return failure(ErrorKind::unreadable, fmt::format("cannot read '{}'", name),
                   "check its name and permissions");
}

/// Topics in, a TREC run out; a line or topic that cannot be answered is reported, the others are.
Result<std::uint64_t> answer_topics(const SearcherOptions& options, IndexReader& reader, std::ostream& out,
                                    Log& log) {
    const auto input = open_input(options.topics);
    if (!input) return propagate(input);
    const TopicFile topics = read_topics(**input);
    for (const BadLine& bad : topics.bad) {
        log.warn(fmt::format("{} line {}: {}", options.topics, bad.line, bad.reason));
    }
    std::uint64_t answered = 0;
    for (const Topic& topic : topics.topics) {
        SearcherOptions one = options;
        one.request.query = topic.query;
        one.request.all_copies = true; // judgements name articles
        if (options.format == OutputFormat::text) one.format = OutputFormat::trec;
        const auto writer = make_writer(one, topic.id, out, {});
        const Result<std::uint64_t> found =
            answer(reader, one.request, *writer, log, fmt::format("topic {}: ", topic.id));
        if (!found) {
            log.warn(fmt::format("topic {}: {}", topic.id, found.error().message));
        } else if (*found > 0) {
            ++answered;
        }
    }
    return answered;
}

Result<std::uint64_t> print_measures(const SearcherOptions& options, std::istream& run_text,
                                     const std::string& name, std::ostream& out) {
    const auto judged = open_input(options.qrels);
    if (!judged) return propagate(judged);
    const Result<Qrels> qrels = read_qrels(**judged, options.qrels);
    if (!qrels) return propagate(qrels);
    const Result<RankedRun> run = read_run(run_text, name);
    if (!run) return propagate(run);
    const Measures measures = measure(*qrels, *run);
    out << to_text(measures);
    return measures.topics.size();
}

Result<IndexReader> open_index(const SearcherOptions& options, Log& log) {
    Result<IndexReader> reader = IndexReader::open(options.index.empty() ? default_index() : options.index);
    if (!reader) return reader;
    if (const Result<void> used = use_aliases(options, *reader, log); !used) return propagate(used);
    return reader;
}

Result<std::uint64_t> evaluate(const SearcherOptions& options, const Output& output, Log& log) {
    if (!options.run.empty()) {
        const auto run = open_input(options.run);
        if (!run) return propagate(run);
        return print_measures(options, **run, options.run, *output.out);
    }
    Result<IndexReader> reader = open_index(options, log);
    if (!reader) return propagate(reader);
    std::stringstream run;
    const Result<std::uint64_t> answered = answer_topics(options, *reader, run, log);
    if (!answered) return propagate(answered);
    return print_measures(options, run, options.topics, *output.out);
}

} // namespace

Result<std::uint64_t> run(const SearcherOptions& options, const Output& output, Log& log) {
    if (options.action == SearcherAction::evaluate) return evaluate(options, output, log);
    Result<IndexReader> reader = open_index(options, log);
    if (!reader) return propagate(reader);
    if (options.action == SearcherAction::show) return show_article(options, *reader, output, log);
    if (options.action == SearcherAction::list)
        return answer_listing(options, *reader, *output.out, output.terminal, log);
    if (options.action == SearcherAction::entity)
        return answer_page(options, *reader, *output.out, output.terminal, log);
    if (options.action == SearcherAction::batch) return answer_topics(options, *reader, *output.out, log);
    if (options.action != SearcherAction::analyse) return search_once(options, *reader, output, log);
    const Result<std::string> analysis = analyse_query(*reader, options.request);
    if (!analysis) return propagate(analysis);
    *output.out << *analysis;
    return 1;
}

} // namespace dateline::searcher
