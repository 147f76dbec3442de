#include "indexer/options.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "common/dates/publication_time.hpp"
#include "common/log.hpp"
#include "common/text.hpp"
#include "indexer/readers/field_names.hpp"

namespace dateline::indexer {
namespace {

constexpr std::array<OptionRow, 25> rows{{
    {"What to index", "index", 'i', OptionValue::one, "FOLDER",
     "Folder of the index; default $DATELINE_INDEX, else dateline/index in $XDG_DATA_HOME or ~/.local/share"},
    {"What to index", "source", 0, OptionValue::one, "NAME", "Outlet of articles that name none"},
    {"What to index", "default-date", 0, OptionValue::one, "DATE",
     "Publication date of articles that tell none, neither in the text nor in the name or path of their "
     "file; a "
     "day, a month or a year. Without it their \"Thursday\" or \"last week\" stays unresolved"},
    {"What to index", "map", 'm', OptionValue::repeated, "FIELD=PATH",
     "Take our field (id, title, text, lead, published, source, url, byline, language, version, places, "
     "people, organisations, topics) from a dotted path in JSON or a column in CSV; can be given again"},
    {"What to index", "verbatim", 0, OptionValue::none, "",
     "Take the text as it is, to the character: no leftovers are looked for, so that offsets fit annotated "
     "text"},
    {"What to index", "keep-boilerplate", 0, OptionValue::none, "",
     "Index leftovers of web pages (\"Leave a Reply\", copyright lines, lists of other articles) as text; "
     "otherwise they are kept beside the text and not searched"},
    {"What to index", "gazetteer", 0, OptionValue::one, "FOLDER",
     "Folder with the tables of places and actors, instead of those that come with the program"},
    {"What to index", "aliases", 0, OptionValue::one, "FILE",
     "What names do not mean (block) or mean in certain articles (split); the same file serves "
     "dateline-searcher"},
    {"What to index", "max-record", 0, OptionValue::one, "MB",
     "Largest article that is read, in megabytes; larger ones are skipped and counted (64)"},
    {"What to index", "max-ratio", 0, OptionValue::one, "N",
     "Refuse files that unpack to more than N times their size, looked at from 32 MB on (200)"},
    {"What to index", "max-unpacked", 0, OptionValue::one, "GB",
     "Refuse files that unpack to more than this, in gigabytes (256)"},
    {"What to index", "max-members", 0, OptionValue::one, "N",
     "Refuse archives with more members than this, those of archives in them included (10000000)"},
    {"What to index", "max-depth", 0, OptionValue::one, "N", "How many archives may lie one in another (2)"},
    {"The index", "shards", 0, OptionValue::one, "N", "Number of Xapian databases in a new index (1)"},
    {"The index", "prune", 0, OptionValue::none, "",
     "Remove articles whose file has vanished from below the given folders"},
    {"The index", "commit-every", 0, OptionValue::one, "SECONDS", "Make progress durable this often (30)"},
    {"The index", "memory", 0, OptionValue::one, "MB",
     "Commit when about so much text is held in memory (256)"},
    {"Instead of indexing", "dump", 0, OptionValue::none, "",
     "Write what was understood, one JSON object per article, to standard output; touches no index"},
    {"Instead of indexing", "audit", 0, OptionValue::none, "",
     "List the lines that are taken for leftovers of web pages: rule, times, first place and beginning of "
     "the "
     "line, parted by tabs; touches no index"},
    {"Messages", "progress", 0, OptionValue::one, "HOW",
     "auto, bar, plain or never; auto is a bar on a terminal and a line every 10 seconds elsewhere"},
    {"Messages", "verbose", 'v', OptionValue::none, "", "Also say what was done with each file"},
    {"Messages", "quiet", 'q', OptionValue::none, "", "Only errors"},
    {"Messages", "debug", 0, OptionValue::none, "", "Everything, for reports of faults"},
    {"Help", "help", 'h', OptionValue::none, "", "Print this help"},
    {"Help", "version", 'V', OptionValue::none, "",
     "Print the version of the program and of the index schema"},
}};

constexpr std::string_view usage = R"(Usage: dateline-indexer [options] PATH...
       dateline-indexer --dump [options] PATH...
       dateline-indexer --audit [options] PATH...

Reads news articles from files and folders: scraped text, web pages, JSON, JSON
Lines, CSV; RSS, Atom and JSON feeds, news sitemaps; WARC and WET archives of the
web; NITF, NewsML, ninjs and IPTC 7901 of agencies; WordPress and wiki exports;
mail; Reuters and TREC SGML; PDF. Each also in a zip or tar archive or packed by
gzip, zstd, xz or bzip2; - reads JSON Lines from standard input. It finds places,
actors and dates in them, recognises copies, and keeps them in a Xapian index that
dateline-searcher searches. Running it again adds only what is new or changed.
)";

constexpr std::string_view closing = R"(
Exit status: 0 all articles are in, 1 some were skipped (the summary says which),
2 error, 130 interrupted (the index stays valid).

Example: dateline-indexer --index news.idx ~/archive
)";

bool is_our_field(std::string_view name) {
    return std::any_of(field_names.begin(), field_names.end(),
                       [&](const FieldNames& known) { return known.field == name; });
}

std::string our_fields() {
    std::string list;
    for (const FieldNames& known : field_names)
        list += (list.empty() ? "" : ", ") + std::string(known.field);
    return list;
}

Result<ProgressMode> read_progress(const std::string& text) {
    if (text.empty() || text == "auto") return ProgressMode::automatic;
    if (text == "bar") return ProgressMode::bar;
    if (text == "plain") return ProgressMode::plain;
    if (text == "never") return ProgressMode::never;
    return failure(ErrorKind::usage, fmt::format("--progress '{}' is not known", text),
                   "give auto, bar, plain or never");
}

Result<void> read_map(const CommandLine& line, IndexRequest& request) {
    for (const std::string& entry : line.all("map")) {
        const std::size_t equals = entry.find('=');
        const std::string field = equals == std::string::npos ? entry : entry.substr(0, equals);
        if (equals == std::string::npos || equals + 1 == entry.size()) {
            return failure(ErrorKind::usage, fmt::format("--map '{}' is not FIELD=PATH", entry),
                           "for example --map title=article.headline");
        }
        if (!is_our_field(field)) {
            return failure(ErrorKind::usage, fmt::format("--map names the unknown field '{}'", field),
                           fmt::format("our fields are: {}", our_fields()));
        }
        request.field_map[field] = entry.substr(equals + 1);
    }
    return {};
}

Result<void> read_numbers(const CommandLine& line, IndexRequest& request) {
    const Result<std::size_t> shards = line.number("shards", 0, 1, 1000);
    if (!shards) return propagate(shards);
    const Result<std::size_t> record = line.number("max-record", 64, 1, 2048);
    if (!record) return propagate(record);
    const Result<std::size_t> seconds = line.number("commit-every", 30, 1, 86400);
    if (!seconds) return propagate(seconds);
    const Result<std::size_t> memory = line.number("memory", 256, 1, 1U << 20U);
    if (!memory) return propagate(memory);
    request.shards = *shards;
    request.max_record_bytes = *record << 20U;
    request.commit_seconds = *seconds;
    request.memory_megabytes = *memory;
    return {};
}

/// Limits of archives and compressed files.
Result<void> read_limits(const CommandLine& line, UnpackLimits& limits) {
    constexpr std::size_t most = 1'000'000'000;
    const Result<std::size_t> ratio = line.number("max-ratio", limits.max_ratio, 1, most);
    if (!ratio) return propagate(ratio);
    const Result<std::size_t> gigabytes = line.number("max-unpacked", limits.max_bytes >> 30U, 1, 1U << 20U);
    if (!gigabytes) return propagate(gigabytes);
    const Result<std::size_t> members = line.number("max-members", limits.max_members, 1, most);
    if (!members) return propagate(members);
    const Result<std::size_t> depth = line.number("max-depth", limits.max_depth, 0, 16);
    if (!depth) return propagate(depth);
    limits.max_ratio = *ratio;
    limits.max_bytes = std::uint64_t{*gigabytes} << 30U;
    limits.max_members = *members;
    limits.max_depth = static_cast<unsigned>(*depth);
    return {};
}

Result<void> read_default_date(const CommandLine& line, IndexRequest& request) {
    if (!line.has("default-date")) return {};
    const std::string given = line.get("default-date");
    const std::optional<ReadTime> read = read_publication_time(trim(given));
    if (!read) {
        return failure(ErrorKind::usage, fmt::format("--default-date '{}' is not a date", printable(given)),
                       "write for example 2020-10-09, 2020-10 or 2020");
    }
    request.default_date = PublicationTime{read->day, read->second_of_day, read->precision, "default"};
    return {};
}

LogLevel level_of(const CommandLine& line) {
    if (line.has("debug")) return LogLevel::debug;
    if (line.has("verbose")) return LogLevel::info;
    return line.has("quiet") ? LogLevel::error : LogLevel::warn;
}

Result<void> check(const IndexRequest& request) {
    if (request.paths.empty()) {
        return failure(ErrorKind::usage, "no file or folder is given",
                       "for example: dateline-indexer ~/archive");
    }
    const bool dumps = request.action == IndexerAction::dump;
    if (request.prune && request.action != IndexerAction::index) {
        return failure(ErrorKind::usage,
                       fmt::format("--prune changes an index, {} touches none", dumps ? "--dump" : "--audit"),
                       "leave one of them out");
    }
    if (request.action == IndexerAction::audit && (request.verbatim || request.keep_boilerplate)) {
        return failure(ErrorKind::usage, "--audit lists leftovers, and none are looked for",
                       "leave out --verbatim and --keep-boilerplate");
    }
    return {};
}

} // namespace

std::span<const OptionRow> indexer_options() {
    return rows;
}

std::string indexer_help() {
    return help_text(rows, usage, closing);
}

Result<IndexRequest> read_options(const std::vector<std::string>& arguments) {
    const Result<CommandLine> line = read_command_line(rows, arguments);
    if (!line) return propagate(line);
    IndexRequest request;
    if (line->has("help") || line->has("version")) {
        request.action = line->has("help") ? IndexerAction::help : IndexerAction::version;
        return request;
    }
    if (line->has("dump") && line->has("audit")) {
        return failure(ErrorKind::usage, "--dump and --audit both write to standard output",
                       "leave one of them out");
    }
    request.action = line->has("dump")    ? IndexerAction::dump
                     : line->has("audit") ? IndexerAction::audit
                                          : IndexerAction::index;
    request.paths = line->words;
    request.index = line->get("index");
    if (line->has("index") && request.index.empty()) {
        return failure(
            ErrorKind::usage, "--index names no folder",
            "leave it out for the usual index, or check the variable that should have held its name");
    }
    request.source = line->get("source");
    request.gazetteer = line->get("gazetteer");
    request.aliases = line->get("aliases");
    request.prune = line->has("prune");
    request.verbatim = line->has("verbatim");
    request.keep_boilerplate = line->has("keep-boilerplate");
    request.log_level = level_of(*line);
    const Result<ProgressMode> progress = read_progress(line->get("progress"));
    if (!progress) return propagate(progress);
    request.progress = request.log_level == LogLevel::error ? ProgressMode::never : *progress;
    if (const Result<void> read = read_map(*line, request); !read) return propagate(read);
    if (const Result<void> read = read_default_date(*line, request); !read) return propagate(read);
    if (const Result<void> read = read_numbers(*line, request); !read) return propagate(read);
    if (const Result<void> read = read_limits(*line, request.unpack); !read) return propagate(read);
    if (const Result<void> checked = check(request); !checked) return propagate(checked);
    return request;
}

} // namespace dateline::indexer
