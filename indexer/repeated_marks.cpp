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
    if (const Result<void> kept = writer.set_repeated_lines(to_text(all_)); !kept) return kept;
    const std::vector<std::uint32_t> places = lines_.files_with(found);
    context_->log->info(fmt::format("{} lines are repeated by their source; {} files are read a second time",
                                    found.size(), places.size()));
    Summary counted_already;
    std::ostringstream nowhere;
    Progress silent(nowhere, ProgressMode::never, false, Progress::Clock::now());
    RunContext context = *context_;
    context.progress = &silent;
    ArticleSource source(*request_, context, counted_already);
    source.mark(&known_);
    for (const std::uint32_t place : places) {
        const FileEntry& file = files[place];
        if (file.walked.path == "-") continue; // has gone by
        const Result<void> done =
            stopped() ? writer.forget_file(file.walked.path) : mark_file(writer, source, file, commit);
        if (!done) return done;
    }
    return {};
}

Result<void> RepeatedMarks::mark_file(IndexWriter& writer, ArticleSource& source, const FileEntry& file,
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
    return outcome->whole ? Result<void>{} : writer.forget_file(file.walked.path);
}

} // namespace dateline::indexer
