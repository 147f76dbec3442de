#include "indexer/run.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <set>

#include <fmt/format.h>

#include "common/counted.hpp"
#include "common/stored_article.hpp"
#include "common/text.hpp"
#include "indexer/article_source.hpp"
#include "indexer/repeated_marks.hpp"
#include "indexer/write/index_writer.hpp"

namespace dateline::indexer {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

/// Everything that changes what is made of a file: a file is read again when it differs.
std::string settings_digest(const IndexRequest& request, const RunContext& context) {
    std::uint64_t hash = stable_hash(request.source);
    hash = stable_hash(digest(*context.tables), hash);
    hash = stable_hash(context.tagger->digest(), hash);
    hash = stable_hash(tool_version(), hash);
    hash = stable_hash(request.verbatim ? "verbatim" : "cleaned", hash);
    if (request.keep_boilerplate) hash = stable_hash("boilerplate kept", hash);
    hash = stable_hash(std::to_string(request.max_record_bytes), hash);
    if (request.default_date) hash = stable_hash(to_iso(*request.default_date), hash);
    for (const auto& [field, path] : request.field_map)
        hash = stable_hash(fmt::format("{}={}\n", field, path), hash);
    return hex(hash);
}

bool lies_below(const std::string& file, const std::string& path) {
    if (file == path) return true;
    const std::string folder = path.ends_with('/') ? path : path + '/';
    return file.starts_with(folder);
}

/// One run that writes.
class IndexRun {
  public:
    IndexRun(const IndexRequest& request, const RunContext& context, IndexWriter writer)
        : request_(&request), context_(&context), writer_(std::move(writer)),
          settings_(settings_digest(request, context)), source_(request, context, summary_),
          last_commit_(Clock::now()), marks_(request, context) {}

    Result<Summary> run() {
        const Result<std::uint32_t> number = writer_.begin_run(context_->started);
        if (!number) return propagate(number);
        summary_.run = *number;
        const std::vector<FileEntry> files = source_.list_files();
        if (const Result<void> begun = marks_.begin(writer_, source_); !begun) return fail(begun.error());
        for (const FileEntry& file : files) {
            if (stopped()) break;
            if (const Result<void> done = index_file(file); !done) return fail(done.error());
        }
        const auto commit = [this]() { return commit_when_due(); };
        if (const Result<void> done = marks_.finish(writer_, files, commit); !done) return fail(done.error());
        if (const Result<void> done = drop_pending(); !done) return fail(done.error());
        if (!stopped()) {
            if (const Result<void> done = look_for_vanished(files); !done) return fail(done.error());
        }
        if (const Result<void> done = finish(); !done) return propagate(done);
        summary_.in_index = writer_.size();
        summary_.in_families = writer_.size_of_families();
        return std::move(summary_);
    }

  private:
    [[nodiscard]] bool stopped() const { return context_->interrupted && context_->interrupted(); }

    /// Copies are looked for at the end, when all articles are there; an interrupted run leaves that to the
    /// next one.
    Result<void> finish() {
        summary_.interrupted = stopped();
        if (!summary_.interrupted) {
            if (const Result<void> settled = writer_.settle_families(); !settled) return settled;
        }
        const Result<void> finished = writer_.finish_run({.number = summary_.run,
                                                          .started = context_->started,
                                                          .read = summary_.read,
                                                          .added = summary_.added,
                                                          .updated = summary_.updated,
                                                          .removed = summary_.removed,
                                                          .vanished = summary_.vanished});
        return finished ? writer_.commit() : finished;
    }

    /// The rest of the run is lost, what is committed is not.
    Result<Summary> fail(const Error& error) {
        context_->log->warn("stopped after " + counted(summary_.read, "article", "articles"));
        return failure(error);
    }

    Result<void> index_file(const FileEntry& file) {
        ++summary_.files;
        const Result<std::optional<FileRecord>> known = writer_.file_record(file.walked.path);
        if (!known) return propagate(known);
        if (*known && is_unchanged(**known, file)) {
            summary_.read += (*known)->articles;
            summary_.unchanged += (*known)->articles;
            return {};
        }
        Result<ArticleSet> before = writer_.articles_of(file.walked.path);
        if (!before) return propagate(before);
        const Result<FileOutcome> outcome = source_.read(file, [&](Article article) {
            marks_.learn(article, summary_.files - 1);
            return put(source_.analysed(std::move(article)), *before);
        });
        if (!outcome) return propagate(outcome);
        if (!outcome->whole) return {};
        // A file with bad records is read again next time, so that it is reported again; what was not seen in
        // it may stand in a bad record and has not vanished.
        const bool bad = outcome->bad_records > 0;
        const bool unseen = bad && file.walked.size > 0; // an empty file holds nothing that could be read
        FileRecord record{.path = file.walked.path,
                          .size = file.walked.size,
                          .modified_ns = file.walked.modified_ns,
                          .articles = outcome->articles,
                          .settings = bad ? "" : settings_};
        std::erase_if(*before, [](const auto& shard) { return shard.second.empty(); });
        if (unseen || before->empty()) return remember(record);
        pending_.emplace_back(std::move(record), std::move(*before));
        return {};
    }

    /// Standard input is another file each time.
    Result<void> remember(const FileRecord& record) {
        return record.path == "-" ? writer_.forget_file(record.path) : writer_.set_file_record(record);
    }

    /// Drops what has vanished from files that were read. Not before all are: an article may have moved to a
    /// later one. The files are remembered only now, so that a run that ends before reads them again.
    Result<void> drop_pending() {
        for (const auto& [record, gone] : pending_) {
            if (const Result<void> done = drop_vanished(gone, record.path); !done) return done;
            if (const Result<void> done = remember(record); !done) return done;
        }
        return {};
    }

    [[nodiscard]] bool is_unchanged(const FileRecord& record, const FileEntry& file) const {
        return record.size == file.walked.size && record.modified_ns == file.walked.modified_ns &&
               record.settings == settings_;
    }

    Result<void> put(const AnalysedArticle& article, ArticleSet& before) {
        const Result<PutResult> put = writer_.put(article);
        if (!put) return propagate(put);
        // What is still in `before` at the end of the file has vanished from it.
        if (const auto shard = before.find(put->shard); shard != before.end())
            shard->second.erase(put->document);
        switch (put->outcome) {
        case PutOutcome::added:
            ++summary_.added;
            break;
        case PutOutcome::updated:
            ++summary_.updated;
            break;
        case PutOutcome::unchanged:
            ++summary_.unchanged;
            break;
        case PutOutcome::repeated:
            ++summary_.repeated;
            break;
        case PutOutcome::outdated:
            ++summary_.outdated;
            break;
        }
        return commit_when_due();
    }

    Result<void> commit_when_due() {
        const bool late = Clock::now() - last_commit_ >= std::chrono::seconds(request_->commit_seconds);
        const bool full =
            writer_.pending_bytes() >= (request_->memory_megabytes << 20U) / memory_per_text_byte;
        if (!late && !full) return {};
        if (const Result<void> committed = writer_.commit(); !committed) return committed;
        last_commit_ = Clock::now();
        return {};
    }

    /// Articles that were in the file before and are no longer.
    Result<void> drop_vanished(const ArticleSet& gone, const std::string& file) {
        if (!request_->prune) {
            const Result<std::size_t> vanished = writer_.mark_vanished(gone, file);
            if (!vanished) return propagate(vanished);
            summary_.vanished += *vanished;
            return {};
        }
        const Result<std::size_t> removed = writer_.remove(gone, file);
        if (!removed) return propagate(removed);
        summary_.removed += *removed;
        return {};
    }

    /// True if the file is no longer there, as far as can be seen: in a folder that could not be read, or
    /// under a path that is missing as a whole (a disk that is not mounted), nothing can.
    [[nodiscard]] bool is_gone(const std::string& file) const {
        const std::vector<std::string>& unread = source_.unread_paths();
        if (std::any_of(unread.begin(), unread.end(),
                        [&](const std::string& path) { return lies_below(file, path); }))
            return false;
        std::error_code error;
        return !fs::exists(file, error) && !error;
    }

    /// Files that the index knows below the given folders, and that are no longer there.
    Result<void> look_for_vanished(const std::vector<FileEntry>& files) {
        std::set<std::string> present;
        for (const FileEntry& file : files)
            present.insert(file.walked.path);
        const Result<std::vector<FileRecord>> records = writer_.file_records();
        if (!records) return propagate(records);
        for (const FileRecord& record : *records) {
            const bool ours =
                std::any_of(request_->paths.begin(), request_->paths.end(), [&](const std::string& path) {
                    return lies_below(record.path, absolute_path(path));
                });
            if (!ours || present.contains(record.path) || !is_gone(record.path)) continue;
            const Result<ArticleSet> articles = writer_.articles_of(record.path);
            if (!articles) return propagate(articles);
            if (const Result<void> done = drop_vanished(*articles, record.path); !done) return done;
            if (!request_->prune) continue;
            if (const Result<void> done = writer_.forget_file(record.path); !done) return done;
        }
        return {};
    }

    /// The engine's own structures take about this many bytes per byte of text before a commit (measured on
    /// Reuters-21578, rounded up).
    static constexpr std::size_t memory_per_text_byte = 8;

    const IndexRequest* request_;
    const RunContext* context_;
    IndexWriter writer_;
    std::string settings_;
    std::vector<std::pair<FileRecord, ArticleSet>> pending_; ///< files read, and what has vanished from them
    Summary summary_;
    ArticleSource source_;
    Clock::time_point last_commit_;
    RepeatedMarks marks_;
};

} // namespace

Result<Summary> index_paths(const IndexRequest& request, const std::string& index,
                            const RunContext& context) {
    Result<IndexWriter> writer = IndexWriter::open(index, request.shards, *context.tables);
    if (!writer) return propagate(writer);
    return IndexRun(request, context, std::move(*writer)).run();
}

bool learns_repeated_lines(const IndexRequest& request) {
    return !request.verbatim && !request.keep_boilerplate;
}

} // namespace dateline::indexer
