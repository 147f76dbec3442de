#include "indexer/article_source.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "common/mentioned_dates.hpp"
#include "indexer/clean/normalise.hpp"
#include "indexer/extract/analyse.hpp"
#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/open_reader.hpp"

namespace dateline::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view standard_input_name = "-";

/// "archive/2020/a.txt" for the file 2020/a.txt below a given folder that is called archive.
std::string path_id_of(const std::string& file, const std::string& root) {
    return fs::path(file).lexically_relative(fs::path(root).parent_path()).generic_string();
}

} // namespace

std::string absolute_path(const std::string& path) {
    if (path == standard_input_name) return path;
    std::error_code error;
    fs::path whole = fs::absolute(path, error).lexically_normal();
    if (!whole.has_filename()) whole = whole.parent_path(); // "folder/" is "folder"
    return error ? path : whole.string();
}

ArticleSource::ArticleSource(const IndexRequest& request, const RunContext& context, Summary& summary)
    : request_(&request), context_(&context), summary_(&summary),
      places_(context.tables->places, context.tables->actors.capitals()),
      actors_(context.tables->actors, context.tables->places) {}

std::vector<FileEntry> ArticleSource::list_files() {
    std::vector<FileEntry> files;
    std::set<std::string> seen;
    std::uint64_t bytes = 0;
    for (const std::string& given : request_->paths) {
        const std::string root = absolute_path(given);
        if (root == standard_input_name) {
            files.push_back(
                {.walked = {.path = root, .sidecar = {}, .size = 0, .modified_ns = 0}, .path_id = root});
            continue;
        }
        Walk found = walk({root});
        for (const WalkProblem& problem : found.problems) {
            summary_->skip(problem.reason, problem.path);
            unread_paths_.push_back(problem.path);
        }
        for (WalkedFile& file : found.files) {
            if (!seen.insert(file.path).second) continue; // below two of the paths
            bytes += file.size;
            std::string path_id = path_id_of(file.path, root);
            files.push_back({.walked = std::move(file), .path_id = std::move(path_id)});
        }
    }
    context_->progress->expect(bytes);
    return files;
}

Result<std::unique_ptr<Reader>> ArticleSource::open(const FileEntry& file) {
    ReaderOptions options;
    options.max_record_bytes = request_->max_record_bytes;
    options.unpack = request_->unpack;
    options.field_map = request_->field_map;
    options.verbatim = request_->verbatim;
    options.today = context_->today;
    options.bytes_read = &bytes_read_;
    options.passed_over = &passed_over_;
    if (file.walked.path != standard_input_name)
        return open_path(file.walked.path, file.walked.sidecar, options);
    return open_reader(standard_input(), file.walked.path, options);
}

Result<FileOutcome> ArticleSource::read(const FileEntry& file, const Sink& sink) {
    FileOutcome outcome;
    context_->log->info(fmt::format("reading {}", file.walked.path));
    Result<std::unique_ptr<Reader>> reader = open(file);
    if (!reader) {
        skip_file(file, reader.error(), outcome);
        return outcome;
    }
    while (true) {
        if (stopped()) {
            outcome.whole = false;
            return outcome;
        }
        Result<std::optional<ReadResult>> next = (*reader)->next();
        if (!next) {
            skip_file(file, next.error(), outcome);
            break;
        }
        if (!next->has_value()) break;
        ReadResult& record = next->value();
        if (record.bad.has_value()) skip_record(record.bad.value(), outcome);
        if (record.item.has_value()) {
            ++summary_->read;
            ++outcome.articles;
            const Result<void> taken = sink(cleaned(std::move(record.item.value()), file));
            if (!taken) return propagate(taken);
        }
        context_->progress->update(bytes_read_, summary_->read, summary_->skipped_count(),
                                   Progress::Clock::now());
    }
    tell_passed_over(file);
    return outcome;
}

void ArticleSource::tell_passed_over(const FileEntry& file) {
    for (const auto& [kind, count] : std::exchange(passed_over_, {}))
        context_->log->info(fmt::format("{}: no articles: {} x {}", file.walked.path, count, kind));
}

void ArticleSource::skip_record(const BadRecord& bad, FileOutcome& outcome) {
    ++summary_->read;
    ++outcome.bad_records;
    summary_->skip(bad.reason, place_text(bad.origin));
    context_->log->info(fmt::format("{}: skipped: {}{}{}", place_text(bad.origin), bad.reason,
                                    bad.detail.empty() ? "" : ": ", bad.detail));
}

void ArticleSource::skip_file(const FileEntry& file, const Error& error, FileOutcome& outcome) {
    ++outcome.bad_records;
    summary_->skip(error.message, file.walked.path);
    context_->log->info(fmt::format("{}: {}", file.walked.path, error.message));
}

Article ArticleSource::cleaned(RawItem item, const FileEntry& file) {
    std::string path_id = file.path_id;
    if (!item.origin.member.empty()) path_id += '/' + item.origin.member;
    if (item.origin.record > 1) path_id += fmt::format("#{}", item.origin.record);
    const std::string place = place_text(item.origin);
    Normalised found = normalise(std::move(item),
                                 {.verbatim = request_->verbatim,
                                  .keep_leftovers = request_->keep_boilerplate,
                                  .default_source = request_->source,
                                  .default_date = request_->default_date,
                                  .today = context_->today},
                                 std::move(path_id));
    if (!found.warnings.empty()) ++summary_->warnings;
    for (const std::string& warning : found.warnings)
        context_->log->info(fmt::format("{}: {}", place, warning));
    if (repeated_ != nullptr) mark_repeated(found.article, *repeated_);
    return std::move(found.article);
}

AnalysedArticle ArticleSource::analysed(Article article) const {
    AnalysedArticle found =
        analyse(std::move(article), {*context_->tables, places_, actors_, *context_->tagger});
    tell_dates(found);
    return found;
}

void ArticleSource::tell_dates(const AnalysedArticle& found) const {
    if (found.unread_bytes > 0) {
        ++summary_->overlong;
        context_->log->info(fmt::format("{}: no names and dates were looked for in the last {} bytes",
                                        place_text(found.article.origin), found.unread_bytes));
    }
    if (found.dates_left_out > 0) {
        ++summary_->crowded;
        summary_->dates_left_out += found.dates_left_out;
        context_->log->info(fmt::format("{}: {} different dates beyond the first {} were left out",
                                        place_text(found.article.origin), found.dates_left_out,
                                        max_mentioned_dates));
    }
    const auto unresolved =
        static_cast<std::uint64_t>(std::count_if(found.mentions.begin(), found.mentions.end(),
                                                 [](const Mention& mention) { return mention.unresolved; }));
    if (found.article.published || unresolved == 0) return;
    ++summary_->undated;
    summary_->unresolved_dates += unresolved;
    context_->log->info(fmt::format("{}: no publication date: {} of its dates are unresolved",
                                    place_text(found.article.origin), unresolved));
}

} // namespace dateline::indexer
