#include "indexer/repeated_marks.hpp"

#include <chrono>
#include <sstream>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace dateline::indexer {

RepeatedMarks::RepeatedMarks(const IndexRequest& request, const RunContext& context)
    : request_(&request), context_(&context), active_(learns_repeated_lines(request)) {}

Result<void> RepeatedMarks::begin(const IndexWriter& writer, ArticleSource& source) {
    if (!active_) return {};
    const Result<std::string> kept = writer.repeated_lines();
    if (!kept) return propagate(kept);
    known_ = read_repeated(*kept);
    source.mark(&known_);
    return {};
}

void RepeatedMarks::learn(const Article& article, std::uint64_t file) {
    if (active_) lines_.learn(article, static_cast<std::uint32_t>(file));
}

Result<void> RepeatedMarks::finish(IndexWriter& writer, const std::vector<FileEntry>& files,
                                   const std::function<Result<void>()>& commit) {
    if (!active_) return {};
    RepeatedSet found = lines_.found();
    std::erase_if(found, [&](std::uint64_t line) { return known_.contains(line); });
    if (found.empty()) return {};
    all_ = known_;
    all_.insert(found.begin(), found.end());
    const std::vector<std::uint32_t> places = lines_.files_with(found);
    // Until they are marked the files are as good as unread: the next run reads them if this one ends before.
    std::vector<std::optional<FileRecord>> records;
    for (const std::uint32_t place : places) {
        Result<std::optional<FileRecord>> record = writer.file_record(files[place].walked.path);
        if (!record) return propagate(record);
        records.push_back(std::move(*record));
        if (const Result<void> done = writer.forget_file(files[place].walked.path); !done) return done;
    }
    if (const Result<void> kept = writer.set_repeated_lines(to_text(all_)); !kept) return kept;
    context_->log->info(fmt::format("{} lines are repeated by their source; {} files are read a second time",
                                    found.size(), places.size()));
    Summary counted_already;
    std::ostringstream nowhere;
    Progress silent(nowhere, ProgressMode::never, false, Progress::Clock::now());
    RunContext context = *context_;
    context.progress = &silent;
    ArticleSource source(*request_, context, counted_already);
    source.mark(&known_);
    for (std::size_t i = 0; i < places.size() && !stopped(); ++i) {
        const FileEntry& file = files[places[i]];
        if (file.walked.path == "-") continue; // has gone by
        const Result<bool> whole = mark_file(writer, source, file, commit);
        if (!whole) return propagate(whole);
        if (!*whole || !records[i]) continue;
        if (const Result<void> done = writer.set_file_record(*records[i]); !done) return done;
    }
    return {};
}

/// False if the reading was interrupted.
Result<bool> RepeatedMarks::mark_file(IndexWriter& writer, ArticleSource& source, const FileEntry& file,
                                      const std::function<Result<void>()>& commit) {
    const Result<FileOutcome> outcome = source.read(file, [&](const Article& article) -> Result<void> {
        Article marked = article;
        if (mark_repeated(marked, all_) == 0) return {};
        // A later article with the same key may have taken its place.
        const Result<bool> held = writer.holds(article);
        if (!held) return propagate(held);
        if (!*held) return {};
        if (const Result<PutResult> put = writer.put(source.analysed(std::move(marked))); !put)
            return propagate(put);
        return commit();
    });
    if (!outcome) return propagate(outcome);
    return outcome->whole;
}

} // namespace dateline::indexer
