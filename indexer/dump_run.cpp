#include "indexer/dump_run.hpp"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

#include "indexer/article_size.hpp"
#include "indexer/article_source.hpp"
#include "indexer/clean/repeated_lines.hpp"
#include "indexer/dump.hpp"
#include "indexer/leftover_audit.hpp"

namespace dateline::indexer {
namespace {

constexpr std::size_t most_held_bytes = 32U << 20U;

/// A run whose articles are written after all have been seen.
class DumpRun {
  public:
    /// Takes an article as it is to be written.
    using Writer = std::function<Result<void>(const ArticleSource&, Article)>;

    DumpRun(const IndexRequest& request, const RunContext& context, Writer write)
        : request_(&request), context_(&context), write_(std::move(write)) {}

    Result<Summary> run() {
        const bool streamed =
            std::find(request_->paths.begin(), request_->paths.end(), "-") != request_->paths.end();
        if (streamed || !learns_repeated_lines(*request_)) return write_all(nullptr);
        return learn_and_write();
    }

  private:
    [[nodiscard]] bool stopped() const { return context_->interrupted && context_->interrupted(); }

    /// Reads all files.
    Result<Summary> read_all(ArticleSource& source, Summary& summary, const ArticleSource::Sink& sink) {
        summary.dumped = true;
        for (const FileEntry& file : source.list_files()) {
            if (stopped()) break;
            ++summary.files;
            const Result<FileOutcome> outcome = source.read(file, sink);
            if (!outcome) return propagate(outcome);
        }
        summary.interrupted = stopped();
        return summary;
    }

    Result<Summary> write_all(const RepeatedSet* repeated) {
        Summary summary;
        ArticleSource source(*request_, *context_, summary);
        source.mark(repeated);
        return read_all(source, summary, [&](Article article) { return write_(source, std::move(article)); });
    }

    Result<Summary> learn_and_write() {
        Summary summary;
        ArticleSource source(*request_, *context_, summary);
        RepeatedLines lines;
        std::vector<Article> held;
        std::size_t held_bytes = 0;
        const auto take = [&](Article article) -> Result<void> {
            lines.learn(article, 0);
            held_bytes += memory_bytes(article);
            if (held_bytes <= most_held_bytes) {
                held.push_back(std::move(article));
            } else {
                std::vector<Article>().swap(held);
            }
            return {};
        };
        Result<Summary> read = read_all(source, summary, take);
        if (!read || read->interrupted) return read;
        const RepeatedSet repeated = lines.found();
        if (held_bytes > most_held_bytes) return write_all(&repeated);
        for (Article& article : held) {
            if (stopped()) break;
            mark_repeated(article, repeated);
            if (const Result<void> written = write_(source, std::move(article)); !written)
                return propagate(written);
        }
        read->interrupted = stopped();
        return read;
    }

    const IndexRequest* request_;
    const RunContext* context_;
    Writer write_;
};

Result<void> check(const std::ostream& out) {
    if (out) return {};
    return failure(ErrorKind::interrupted, "the reader of standard output has gone");
}

} // namespace

Result<Summary> dump_paths(const IndexRequest& request, std::ostream& out, const RunContext& context) {
    LeftoverAudit audit;
    const bool audits = request.action == IndexerAction::audit;
    const auto write = [&](const ArticleSource& source, Article article) -> Result<void> {
        if (audits) {
            audit.add(article);
            return {};
        }
        out << to_json_line(source.analysed(std::move(article))) << '\n';
        return check(out);
    };
    const Result<Summary> summary = DumpRun(request, context, write).run();
    if (!summary) return summary;
    if (audits) audit.write(out);
    out.flush();
    if (const Result<void> checked = check(out); !checked) return propagate(checked);
    return summary;
}

} // namespace dateline::indexer
