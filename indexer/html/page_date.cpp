#include "indexer/html/page_date.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include <fmt/format.h>

#include "common/publication_time.hpp"
#include "common/text.hpp"
#include "indexer/html/page_date_sources.hpp"

namespace dateline::indexer {
namespace {

/// Names of <meta> that give the day of publication, the most trusted first.
constexpr auto published_names = std::to_array<std::string_view>({"article:published_time",
                                                                  "article:published",
                                                                  "og:article:published_time",
                                                                  "og:published_time",
                                                                  "og:pubdate",
                                                                  "og:release_date",
                                                                  "datepublished",
                                                                  "published_time",
                                                                  "article.published",
                                                                  "parsely-pub-date",
                                                                  "sailthru.date",
                                                                  "cxenseparse:publishtime",
                                                                  "cxenseparse:recs:publishtime",
                                                                  "prism.publicationdate",
                                                                  "dc.date.issued",
                                                                  "dc:date.issued",
                                                                  "dcterms.issued",
                                                                  "dcterms.date",
                                                                  "dc.date",
                                                                  "dc:date",
                                                                  "dcterms:date",
                                                                  "dc.date.created",
                                                                  "dc:date.created",
                                                                  "dcterms.created",
                                                                  "dcterms:created",
                                                                  "dc.created",
                                                                  "citation_date",
                                                                  "citation_publication_date",
                                                                  "citation_online_date",
                                                                  "bepress_citation_date",
                                                                  "pubdate",
                                                                  "pub_date",
                                                                  "publication_date",
                                                                  "publicationdate",
                                                                  "publish-date",
                                                                  "publish_date",
                                                                  "publishdate",
                                                                  "published-date",
                                                                  "date_published",
                                                                  "article_date_original",
                                                                  "originalpublicationdate",
                                                                  "article.created",
                                                                  "article:created",
                                                                  "datecreated",
                                                                  "date_created",
                                                                  "created",
                                                                  "shareaholic:article_published_time",
                                                                  "rnews:datepublished",
                                                                  "vr:published-time",
                                                                  "gentics.pubdate",
                                                                  "displaydate",
                                                                  "timestamp",
                                                                  "uploaddate",
                                                                  "date",
                                                                  "dat",
                                                                  "releasedate",
                                                                  "doc_date",
                                                                  "dc.date.publication",
                                                                  "five_hundred_pixels:uploaded",
                                                                  "archive_date",
                                                                  "analyticsattributes.articledate",
                                                                  "article:publicationdate",
                                                                  "eomportal-lastupdate",
                                                                  "content-date",
                                                                  "creationdate"});

/// Names of <meta> that give the day of the last change.
constexpr auto modified_names = std::to_array<std::string_view>({"article:modified_time",
                                                                 "og:article:modified_time",
                                                                 "og:updated_time",
                                                                 "article:modified",
                                                                 "datemodified",
                                                                 "dc.date.modified",
                                                                 "dc:date.modified",
                                                                 "dcterms.modified",
                                                                 "dcterms:modified",
                                                                 "last-modified",
                                                                 "lastmod",
                                                                 "lastmodified",
                                                                 "modified",
                                                                 "modified_time",
                                                                 "dateupdate",
                                                                 "updated",
                                                                 "revision_date",
                                                                 "revised",
                                                                 "updated_time",
                                                                 "article:updated_time",
                                                                 "shareaholic:article_modified_time"});

/// Sources that repeat each other: of those in one family only the strongest counts for a day.
enum class Family { machine, visible, address, change, picture };

/// Days kept of one source: a list of articles has more.
constexpr std::size_t max_days = 30;

struct SourceRow {
    DateSource source = DateSource::text;
    std::string_view name;
    Family family = Family::visible;
    double weight = 0;     ///< in the vote
    double confidence = 0; ///< share right
};

constexpr auto sources = std::to_array<SourceRow>({
    {DateSource::url, "url", Family::address, 3.5, 0.98},
    {DateSource::label, "labelled element", Family::visible, 3.0, 0.97},
    {DateSource::near_text, "text by headline", Family::visible, 2.6, 0.95},
    {DateSource::time_element, "time element", Family::visible, 2.4, 0.94},
    {DateSource::microdata, "microdata", Family::visible, 2.7, 0.9},
    {DateSource::json_ld_page, "json-ld page", Family::machine, 2.0, 0.9},
    {DateSource::meta, "meta", Family::machine, 2.1, 0.94},
    {DateSource::json_ld, "json-ld", Family::machine, 2.0, 0.95},
    {DateSource::cue_text, "text with cue", Family::visible, 1.2, 0.9},
    {DateSource::any_time_element, "other time element", Family::visible, 0.8, 0.7},
    {DateSource::modified, "modified", Family::change, 0.6, 0.6},
    {DateSource::text, "text", Family::visible, 0.5, 0.5},
    {DateSource::image_url, "image address", Family::picture, 0.2, 0.2},
});

const SourceRow& row_of(DateSource source) {
    return *std::find_if(sources.begin(), sources.end(),
                         [&](const SourceRow& row) { return row.source == source; });
}

/// How readers of the page's language write 03/04/2016. Americans and Filipinos put the month first; pages
/// that do not name their country are mostly American when they are in English.
DateOrder date_order(const PageFacts& facts) {
    std::string language = to_lower_ascii(facts.language);
    const std::string locale = to_lower_ascii(meta_content(facts, {"og:locale", "content-language"}));
    if (language.size() < 3 && !locale.empty()) language = locale;
    const bool english = language.substr(0, 2) == "en";
    const bool american =
        language.size() < 5 || language.substr(3, 2) == "us" || language.substr(3, 2) == "ph";
    return english && american ? DateOrder::month_first : DateOrder::day_first;
}

template <std::size_t size>
void add_metas(DateCollector& dates, const PageFacts& facts, DateSource source,
               const std::array<std::string_view, size>& names) {
    for (const std::string_view name : names) {
        for (const MetaTag& meta : facts.metas) {
            if (meta.name == name) dates.add_value(source, meta.content);
        }
    }
}

/// The number that the digits at `pos` make, if there are exactly `length` of them.
int digits_at(std::string_view path, std::size_t pos, std::size_t length) {
    if (pos + length > path.size()) return -1;
    int value = 0;
    for (const char c : path.substr(pos, length)) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    const bool more = pos + length < path.size() && path[pos + length] >= '0' && path[pos + length] <= '9';
    return more ? -1 : value;
}

} // namespace

bool DateCollector::add_value(DateSource source, std::string_view value) {
    constexpr std::size_t longest = 200; // bytes; a date with what stands around it
    value = trim(value);
    if (value.empty() || value.size() > longest) return false;
    std::string text = squeeze(value);
    const bool digits = text.find_first_not_of("0123456789") == std::string::npos;
    if (digits && text.size() == 13) text.resize(10); // milliseconds since 1970
    const std::optional<ReadTime> time = read_publication_time(text);
    if (time && (time->precision == DatePrecision::day || time->precision == DatePrecision::time)) {
        if (!plausible(time->written_day)) return false;
        DateCandidate found{source, time->written_day, iso_day(time->written_day), false};
        // A midnight is mostly a day without a time, and the day in UTC may not be that of the readers.
        if (time->precision == DatePrecision::time && time->day == time->written_day &&
            time->second_of_day != 0)
            found.written += fmt::format("T{:02}:{:02}:{:02}Z", time->second_of_day / 3600,
                                         time->second_of_day / 60 % 60, time->second_of_day % 60);
        candidates_.push_back(std::move(found));
        return true;
    }
    for (const WrittenDate& date : find_written_dates(text, order_)) {
        if (!plausible(date.day)) continue;
        add_day(source, date.day);
        return true;
    }
    return false;
}

void DateCollector::add_day(DateSource source, Day day) {
    if (plausible(day)) candidates_.push_back({source, day, iso_day(day), false});
}

void DateCollector::add_month(DateSource source, Day first_of_month) {
    if (plausible(first_of_month))
        candidates_.push_back({source, first_of_month, iso_day(first_of_month).substr(0, 7), true});
}

bool DateCollector::has(DateSource source) const {
    return std::any_of(candidates_.begin(), candidates_.end(),
                       [&](const DateCandidate& candidate) { return candidate.source == source; });
}

void add_path_date(DateCollector& dates, DateSource source, std::string_view path) {
    const auto is_mark = [](char c) { return c == '/' || c == '-' || c == '_' || c == '.'; };
    for (std::size_t pos = path.find('/'); pos != std::string_view::npos;
         pos = path.find_first_of("/-_", pos + 1)) {
        const std::size_t at = pos + 1;
        const int whole = digits_at(path, at, 8);
        if (whole > 0) {
            if (const auto day = make_day(whole / 10000, static_cast<unsigned>(whole / 100 % 100),
                                          static_cast<unsigned>(whole % 100));
                day && dates.plausible(*day))
                return dates.add_day(source, *day);
        }
        const int year = digits_at(path, at, 4);
        if (year < 1995 || at + 4 >= path.size() || !is_mark(path[at + 4])) continue;
        const char mark = path[at + 4];
        std::size_t next = at + 5;
        const auto number = [&]() {
            int value = digits_at(path, next, 2);
            const std::size_t length = value >= 0 ? 2 : 1;
            if (value < 0) value = digits_at(path, next, 1);
            next += length;
            return value;
        };
        const int month = number();
        if (month < 1 || month > 12) continue;
        const bool more = next < path.size() && path[next] == mark;
        ++next;
        const int day_number = more ? number() : -1;
        const auto day = day_number > 0
                             ? make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day_number))
                             : std::nullopt;
        if (day) return dates.add_day(source, *day);
        if (mark == '/') {
            if (const auto first = make_day(year, static_cast<unsigned>(month), 1))
                return dates.add_month(source, *first);
        }
    }
}

std::vector<DateCandidate> date_candidates(const DatedPage& page) {
    const PageFacts& facts = *page.facts;
    const LinkedArticle& linked = *page.linked;
    DateCollector dates(page.latest, date_order(facts));
    dates.add_value(linked.is_article ? DateSource::json_ld : DateSource::json_ld_page, linked.published);
    add_metas(dates, facts, DateSource::meta, published_names);
    add_metas(dates, facts, DateSource::modified, modified_names);
    dates.add_value(DateSource::modified, linked.modified);
    add_path_date(dates, DateSource::url, page.url);
    add_path_date(dates, DateSource::image_url, meta_content(facts, {"og:image", "twitter:image"}));
    add_element_dates(dates, facts);
    add_text_dates(dates, *page.document, page.headline);
    return dates.take();
}

namespace {

/// What the candidates of one day weigh together.
struct Vote {
    Day day = 0;
    std::array<double, 5> by_family{};
    const DateCandidate* best = nullptr; ///< of the source with the greatest weight
    double best_weight = 0;

    [[nodiscard]] double total() const { return std::accumulate(by_family.begin(), by_family.end(), 0.0); }
};

std::vector<Vote> count_votes(const std::vector<DateCandidate>& candidates) {
    std::vector<Vote> votes;
    std::array<std::vector<Day>, sources.size()> days; // of each source, in order
    for (const DateCandidate& candidate : candidates) {
        if (candidate.month_only) continue;
        const SourceRow& row = row_of(candidate.source);
        std::vector<Day>& before = days[static_cast<std::size_t>(candidate.source)];
        auto place = std::find(before.begin(), before.end(), candidate.day);
        if (place == before.end()) {
            if (before.size() == max_days) continue;
            place = before.insert(place, candidate.day);
        }
        const double weight = row.weight / static_cast<double>(1 + std::distance(before.begin(), place));
        auto vote = std::find_if(votes.begin(), votes.end(),
                                 [&](const Vote& other) { return other.day == candidate.day; });
        if (vote == votes.end()) vote = votes.insert(vote, Vote{candidate.day, {}, nullptr, 0});
        double& family = vote->by_family[static_cast<std::size_t>(row.family)];
        family = std::max(family, weight);
        if (weight > vote->best_weight) {
            vote->best_weight = weight;
            vote->best = &candidate;
        }
    }
    for (const DateCandidate& candidate : candidates) {
        if (!candidate.month_only) continue;
        const SourceRow& row = row_of(candidate.source);
        for (Vote& vote : votes) {
            const bool same_month = iso_day(vote.day).substr(0, 7) == candidate.written;
            double& family = vote.by_family[static_cast<std::size_t>(row.family)];
            if (same_month) family = std::max(family, row.weight / 3);
        }
    }
    return votes;
}

} // namespace

std::optional<PageDate> find_page_date(const DatedPage& page) {
    const std::vector<DateCandidate> candidates = date_candidates(page);
    const std::vector<Vote> votes = count_votes(candidates);
    const auto best = std::max_element(votes.begin(), votes.end(),
                                       [](const Vote& a, const Vote& b) { return a.total() < b.total(); });
    if (best == votes.end()) return std::nullopt;
    // Of the candidates of that day one with a time says most.
    std::string written = best->best->written;
    for (const DateCandidate& candidate : candidates) {
        if (candidate.day == best->day && candidate.written.size() > written.size())
            written = candidate.written;
    }
    const SourceRow& row = row_of(best->best->source);
    return PageDate{std::move(written), row.name, row.confidence};
}

} // namespace dateline::indexer
