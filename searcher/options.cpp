#include "searcher/options.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "common/data_path.hpp"
#include "common/date_phrase.hpp"
#include "common/text.hpp"
#include "searcher/search/facet_names.hpp"

namespace dateline::searcher {
namespace {

/// Names of the values of an option.
template <class Value, std::size_t count>
using Choices = std::array<std::pair<std::string_view, Value>, count>;

template <class Value, std::size_t count>
std::optional<Value> find_choice(std::string_view given, const Choices<Value, count>& choices) {
    for (const auto& [name, value] : choices) {
        if (equal_ignoring_case(given, name)) return value;
    }
    return std::nullopt;
}

template <class Value, std::size_t count>
Result<Value> choose(const CommandLine& line, std::string_view option, Value fallback,
                     const Choices<Value, count>& choices) {
    if (!line.has(option)) return fallback;
    const std::string given = line.get(option);
    if (const std::optional<Value> value = find_choice(given, choices)) return *value;
    std::string names;
    for (const auto& [name, value] : choices)
        names += (names.empty() ? "" : ", ") + std::string(name);
    return failure(ErrorKind::usage, fmt::format("--{} '{}' is not known", option, given),
                   fmt::format("give one of: {}", names));
}

constexpr Choices<MatchMode, 2> match_modes{{{"all", MatchMode::all}, {"any", MatchMode::any}}};
constexpr Choices<Metonymy, 3> metonymies{
    {{"both", Metonymy::both}, {"state", Metonymy::state}, {"place", Metonymy::place}}};
constexpr Choices<SortOrder, 3> sort_orders{
    {{"relevance", SortOrder::relevance}, {"newest", SortOrder::newest}, {"oldest", SortOrder::oldest}}};
constexpr Choices<OutputFormat, 6> formats{{{"text", OutputFormat::text},
                                            {"json", OutputFormat::json},
                                            {"ndjson", OutputFormat::ndjson},
                                            {"csv", OutputFormat::csv},
                                            {"tsv", OutputFormat::tsv},
                                            {"trec", OutputFormat::trec}}};
constexpr Choices<TimelineUnit, 3> units{
    {{"year", TimelineUnit::year}, {"month", TimelineUnit::month}, {"day", TimelineUnit::day}}};
constexpr Choices<TimelineAxis, 2> axes{
    {{"published", TimelineAxis::published}, {"mentions", TimelineAxis::mentions}}};
constexpr Choices<ColourMode, 3> colour_modes{
    {{"auto", ColourMode::automatic}, {"always", ColourMode::always}, {"never", ColourMode::never}}};

Result<void> read_choices(const CommandLine& line, SearcherOptions& options) {
    // A run of a batch ranks whatever has any of the words, as evaluations expect.
    const auto match =
        choose(line, "match", line.has("batch") ? MatchMode::any : MatchMode::automatic, match_modes);
    if (!match) return propagate(match);
    const auto sort = choose(line, "sort", options.request.sort, sort_orders);
    if (!sort) return propagate(sort);
    const auto format = choose(line, "format", options.format, formats);
    if (!format) return propagate(format);
    const auto colour = choose(line, "color", options.colour, colour_modes);
    if (!colour) return propagate(colour);
    const auto metonymy = choose(line, "metonymy", options.request.reading.metonymy, metonymies);
    if (!metonymy) return propagate(metonymy);
    options.request.reading.metonymy = *metonymy;
    if (line.has("view")) options.request.reading.view = to_lower_ascii(trim(line.get("view")));
    options.request.match = *match;
    options.request.sort = *sort;
    options.format = *format;
    options.colour = *colour;
    return {};
}

/// "month", "mentions", "mentions:month".
Result<void> read_timeline(const CommandLine& line, SearcherOptions& options) {
    if (!line.has("timeline")) return {};
    const std::string given = line.get("timeline");
    const std::size_t colon = given.find(':');
    std::optional<TimelineAxis> axis = find_choice(given.substr(0, colon), axes);
    std::optional<TimelineUnit> unit;
    if (colon != std::string::npos) {
        unit = find_choice(given.substr(colon + 1), units);
    } else if (axis) {
        unit = TimelineUnit::year;
    } else {
        axis = TimelineAxis::published;
        unit = find_choice(given, units);
    }
    if (!axis || !unit) {
        return failure(ErrorKind::usage, fmt::format("--timeline '{}' is not known", given),
                       "give year, month or day, or say of what: published:month, mentions:year");
    }
    options.request.timeline = unit;
    options.request.timeline_axis = *axis;
    return {};
}

Result<DateRange> read_date(const CommandLine& line, std::string_view option, Day today) {
    Result<DateRange> range = read_date_filter(line.get(option), today);
    if (range) return range;
    return failure(ErrorKind::bad_date, fmt::format("--{}: {}", option, range.error().message),
                   range.error().hint);
}

/// --on, --from and --to together restrict the publication day; --mentions and --mentions-within the
/// mentioned dates.
Result<void> read_dates(const CommandLine& line, SearcherOptions& options) {
    SearchRequest& request = options.request;
    if (line.has("now")) {
        const Result<DateRange> now = read_date(line, "now", request.today);
        if (!now) return propagate(now);
        request.today = now->last;
    }
    DateRange published{first_supported_day, last_supported_day};
    for (const std::string_view option : {"on", "from", "to"}) {
        if (!line.has(option)) continue;
        const Result<DateRange> range = read_date(line, option, request.today);
        if (!range) return propagate(range);
        if (option != "to") published.first = std::max(published.first, range->first);
        if (option != "from") published.last = std::min(published.last, range->last);
    }
    if (published.first > published.last) {
        return failure(ErrorKind::bad_date,
                       fmt::format("the dates leave nothing: {} comes after {}", iso_day(published.first),
                                   iso_day(published.last)),
                       "exchange --from and --to");
    }
    if (line.has("on") || line.has("from") || line.has("to")) request.published = published;
    for (const auto& [option, wanted] : {std::pair{"mentions", &request.mentioned},
                                         std::pair{"mentions-within", &request.mentioned_within}}) {
        if (!line.has(option)) continue;
        const Result<DateRange> range = read_date(line, option, request.today);
        if (!range) return propagate(range);
        *wanted = *range;
    }
    return {};
}

Result<void> read_filters(const CommandLine& line, SearcherOptions& options) {
    constexpr std::array<Field, 5> fields{Field::actor, Field::place, Field::source, Field::language,
                                          Field::topic};
    for (const Field field : fields) {
        for (const bool exclude : {false, true}) {
            const std::string option = (exclude ? "not-" : "") + std::string(row(field).name);
            for (const std::string& value : line.all(option)) {
                if (trim(value).empty()) {
                    return failure(ErrorKind::usage, fmt::format("--{} has no value", option), "give a name");
                }
                options.request.filters.push_back({.field = field, .value = value, .exclude = exclude});
            }
        }
    }
    return {};
}

Result<void> read_facets(const CommandLine& line, SearcherOptions& options) {
    if (!line.has("facets")) return {};
    const std::string list = line.get("facets");
    for (const std::string_view part : split(list, ',')) {
        const std::optional<FacetChoice> choice = find_facet(trim(part));
        if (!choice) {
            return failure(ErrorKind::usage, fmt::format("--facets '{}' cannot be counted", part),
                           "give some of: " + facet_names());
        }
        std::vector<FacetChoice>& facets = options.request.facets;
        if (std::find(facets.begin(), facets.end(), *choice) == facets.end()) facets.push_back(*choice);
    }
    return {};
}

Result<void> read_numbers(const CommandLine& line, SearcherOptions& options) {
    constexpr std::size_t most = 1'000'000'000;
    constexpr std::size_t batch_limit = 1000; // the depth of TREC runs
    const bool lists = options.action == SearcherAction::list;
    const auto limit =
        line.number("limit", line.has("batch") ? batch_limit : (lists ? 0 : options.request.limit), 0, most);
    if (!limit) return propagate(limit);
    const auto offset = line.number("offset", 0, 0, most);
    if (!offset) return propagate(offset);
    const auto facet_limit = line.number("facet-limit", options.request.facet_limit, 0, most);
    if (!facet_limit) return propagate(facet_limit);
    options.request.limit = *limit;
    options.request.offset = *offset;
    options.request.facet_limit = *facet_limit;
    return {};
}

/// What the options ask for; at most one of the actions may be named.
Result<SearcherAction> read_action(const CommandLine& line) {
    constexpr Choices<SearcherAction, 8> actions{{{"count", SearcherAction::count},
                                                  {"show", SearcherAction::show},
                                                  {"actors", SearcherAction::list},
                                                  {"places", SearcherAction::list},
                                                  {"entity", SearcherAction::entity},
                                                  {"analyse", SearcherAction::analyse},
                                                  {"batch", SearcherAction::batch},
                                                  {"evaluate", SearcherAction::evaluate}}};
    if (line.has("help")) return SearcherAction::help;
    if (line.has("version")) return SearcherAction::version;
    if (line.has("evaluate") && line.has("batch"))
        return SearcherAction::evaluate; // the topics' answers are measured
    SearcherAction action = SearcherAction::search;
    std::string_view named;
    for (const auto& [name, value] : actions) {
        if (!line.has(name)) continue;
        const bool both_lists = action == value && value == SearcherAction::list;
        if (!named.empty() && !both_lists) {
            return failure(ErrorKind::usage, fmt::format("--{} and --{} exclude each other", named, name),
                           "leave one of them out");
        }
        named = name;
        action = value;
    }
    return action;
}

/// What --actors, --places and --entity ask for.
Result<void> read_entities(const CommandLine& line, SearcherOptions& options) {
    for (const auto& [option, field] :
         {std::pair{"actors", Field::actor}, std::pair{"places", Field::place}}) {
        if (!line.has(option)) continue;
        options.listed.push_back(field);
        const std::string text = line.get(option);
        if (text.empty()) continue;
        if (fold_name(repair_utf8(text)).empty()) {
            return failure(ErrorKind::usage, fmt::format("--{} '{}' is no beginning of a name", option, text),
                           fmt::format("give letters: --{}=put", option));
        }
        if (!options.beginning.empty() && options.beginning != text) {
            return failure(ErrorKind::usage, "--actors and --places have different beginnings",
                           "ask for them one after the other");
        }
        options.beginning = repair_utf8(text);
    }
    options.entity = repair_utf8(line.get("entity"));
    if (line.has("entity") && fold_name(options.entity).empty())
        return failure(ErrorKind::usage, "--entity has no value", "give a name or a key: --entity Putin");
    options.aliases = line.has("aliases") ? line.get("aliases") : default_aliases();
    const bool entities = options.action == SearcherAction::list || options.action == SearcherAction::entity;
    if (entities && options.format == OutputFormat::trec)
        return failure(ErrorKind::usage, "a TREC run is made of articles", "give another --format");
    if (options.action == SearcherAction::entity &&
        (options.format == OutputFormat::csv || options.format == OutputFormat::tsv)) {
        return failure(ErrorKind::usage, "the page of an entity is no table", "give --format text or json");
    }
    return {};
}

Result<void> check(const SearcherOptions& options) {
    const SearchRequest& request = options.request;
    const bool asks = options.action == SearcherAction::search || options.action == SearcherAction::count;
    const bool filtered =
        !request.filters.empty() || request.published || request.mentioned || request.mentioned_within;
    if (asks && !filtered && trim(request.query).empty()) {
        return failure(ErrorKind::usage, "there is no query and no filter",
                       "for example: dateline-searcher ceasefire Minsk Group; see --help");
    }
    const bool measures = options.action == SearcherAction::evaluate;
    if (measures && options.run.empty() == options.topics.empty()) {
        return failure(ErrorKind::usage, "--evaluate needs a run to measure",
                       "give --run FILE, or --batch TOPICS to answer the topics now");
    }
    if (!measures && !options.run.empty()) {
        return failure(ErrorKind::usage, "--run is for --evaluate",
                       "give the judgements with --evaluate QRELS");
    }
    return {};
}

} // namespace

Result<SearcherOptions> read_options(const std::vector<std::string>& arguments, Day today) {
    const Result<CommandLine> line = read_command_line(searcher_options(), arguments);
    if (!line) return propagate(line);
    SearcherOptions options;
    const Result<SearcherAction> action = read_action(*line);
    if (!action) return propagate(action);
    options.action = *action;
    if (options.action == SearcherAction::help || options.action == SearcherAction::version) return options;
    options.index = line->get("index");
    options.show_id = line->get("show");
    options.topics = line->get("batch");
    options.qrels = line->get("evaluate");
    options.run = line->get("run");
    if (line->has("run-tag")) options.run_tag = line->get("run-tag");
    options.pager = !line->has("no-pager");
    options.log_level = line->has("quiet")     ? LogLevel::error
                        : line->has("verbose") ? LogLevel::info
                                               : LogLevel::warn;
    SearchRequest& request = options.request;
    request.today = today;
    request.explain = line->has("explain");
    request.all_copies = line->has("all-copies");
    request.snippets = !line->has("no-snippets") && !line->has("batch");
    request.query = line->get("query");
    for (const std::string& word : line->words)
        request.query += (request.query.empty() ? "" : " ") + word;
    for (const auto read :
         {read_choices, read_timeline, read_dates, read_filters, read_facets, read_numbers, read_entities}) {
        if (const Result<void> done = read(*line, options); !done) return propagate(done);
    }
    if (const Result<void> checked = check(options); !checked) return propagate(checked);
    return options;
}

} // namespace dateline::searcher
