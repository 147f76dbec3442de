#include "searcher/render/text.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "common/counted.hpp"
#include "common/log.hpp"
#include "common/mentioned_dates.hpp"
#include "common/schema.hpp"

namespace dateline::searcher {
namespace {

constexpr std::size_t hit_indent = 4;
constexpr std::size_t unbounded_bar = 40; ///< columns of the longest bar where the width is not known

std::string articles_text(std::uint64_t count) {
    return counted(count, "article", "articles");
}

/// "Harbour Wire · 2020-10-09 · hw-20201009-0031", leaving out what is unknown.
std::string origin_line(const Hit& hit) {
    std::string line;
    for (const std::string* part : {&hit.source, &hit.published, &hit.id}) {
        if (part->empty()) continue;
        if (!line.empty()) line += " · ";
        line += printable(*part);
    }
    return line;
}

/// "+6 copies: Harbour Wire, Evening Star; first seen 2020-10-09".
std::string copies_line(const Copies& copies) {
    constexpr std::size_t most_outlets = 6;
    std::string line = copies.folded
                           ? fmt::format("+{} cop{}", copies.others, copies.others == 1 ? "y" : "ies")
                           : fmt::format("one of {} copies", copies.others + 1);
    if (copies.folded && copies.found < copies.others)
        line += fmt::format(" ({} of them found)", copies.found);
    for (std::size_t i = 0; i < std::min(copies.outlets.size(), most_outlets); ++i)
        line += (i == 0 ? ": " : ", ") + printable(copies.outlets[i]);
    if (copies.outlets.size() > most_outlets)
        line += fmt::format(" and {} more", copies.outlets.size() - most_outlets);
    if (!copies.first_seen.empty()) line += "; first seen " + printable(copies.first_seen);
    return line;
}

std::string snippet_line(const Snippet& snippet, const TextStyle& style) {
    std::string line = snippet.starts_mid_text ? "... " : "";
    line += with_marks(snippet.text, snippet.highlights, style);
    return snippet.ends_mid_text ? line + " ..." : line;
}

/// `mentions: Thursday = 2020-10-08: "They met on Thursday."`
std::string date_line(const FilterReason& reason, const DateReading& date, const TextStyle& style) {
    std::string surfaces;
    for (const std::string& surface : reason.surfaces)
        surfaces += (surfaces.empty() ? "" : ", ") + printable(surface);
    std::string line = fmt::format("{}: {} = {}", row(reason.field).name, surfaces,
                                   painted(reading_text(date.range), Ink::place, style));
    return line + evidence_text(reason.evidence, style);
}

/// `actor: Vladimir Putin ("the Russian president", "Putin"): "The Russian president met them."`, and of a
/// place in dispute `place: Azerbaijan in the view un ("Shusha"): ...`.
std::string entity_line(const FilterReason& reason, const TextStyle& style) {
    const std::string view = reason.view.empty() ? "" : " in the view " + printable(reason.view);
    return fmt::format("{}: {}{} ({}){}", row(reason.field).name,
                       painted(printable(reason.name), Ink::place, style), view, quoted_list(reason.surfaces),
                       evidence_text(reason.evidence, style));
}

/// Reasons one a line; of the dates of a filter the first few.
void write_reasons(std::ostream& out, const Hit& hit, const TextStyle& style) {
    constexpr std::size_t most_dates = 3;
    std::size_t dates = 0;
    for (const FilterReason& reason : hit.reasons) {
        if (!reason.date) {
            out << wrapped(entity_line(reason, style), hit_indent, style);
        } else if (++dates <= most_dates) {
            out << wrapped(date_line(reason, *reason.date, style), hit_indent, style);
        }
    }
    const std::size_t hidden = dates - std::min(dates, most_dates) + hit.reasons_left_out;
    if (hidden > 0)
        out << wrapped(painted(fmt::format("and {} more", hidden), Ink::dim, style), hit_indent, style);
}

void write_parts(std::ostream& out, const Hit& hit, const TextStyle& style) {
    out << fmt::format("    weight {:.4f} =\n", hit.weight);
    for (const WeightPart& part : hit.parts) {
        std::string note;
        if (part.articles_with > 0) {
            note = fmt::format("  ({} times; in {})", part.occurrences, articles_text(part.articles_with));
        }
        out << fmt::format("    {:10.4f}  {}{}\n", part.weight, printable(part.what),
                           painted(note, Ink::dim, style));
    }
}

/// A bar of eighths of a column, so that small differences show.
std::string bar(std::uint32_t count, std::uint32_t most, std::size_t columns) {
    static constexpr std::array<std::string_view, 8> parts{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    if (most == 0 || count == 0) return {};
    const std::size_t eighths = std::max<std::size_t>(std::size_t{count} * columns * 8 / most, 1);
    std::string text;
    for (std::size_t i = 0; i < eighths / 8; ++i)
        text += "█";
    return text.append(parts.at(eighths % 8));
}

/// What is counted, where that is not articles.
std::string unit_note(const SearchResults& results) {
    return results.total == results.articles ? "" : " (stories)";
}

void write_facet(std::ostream& out, const Facet& facet, const std::string& unit, const TextStyle& style) {
    out << '\n' << painted(facet.name + unit, Ink::bold, style) << '\n';
    for (const FacetValue& value : facet.values) {
        out << fmt::format("  {:6}  {}\n", value.count, printable(value.name));
    }
    const std::size_t hidden = facet.distinct - std::min<std::size_t>(facet.distinct, facet.values.size());
    if (hidden > 0) out << fmt::format("          {} more (--facet-limit 0 shows all)\n", hidden);
    if (facet.without > 0) out << fmt::format("  {:6}  without\n", facet.without);
}

void write_timeline(std::ostream& out, const Timeline& timeline, const std::string& unit,
                    const TextStyle& style) {
    const bool mentions = timeline.axis == TimelineAxis::mentions;
    out << '\n' << painted((mentions ? "mentions" : "published") + unit, Ink::bold, style) << '\n';
    std::uint32_t most = 0;
    for (const TimelineBar& entry : timeline.bars)
        most = std::max(most, entry.count);
    constexpr std::size_t label_columns = 24;
    const std::size_t columns = style.width > label_columns + 8 ? style.width - label_columns : unbounded_bar;
    for (const TimelineBar& entry : timeline.bars) {
        out << fmt::format("  {:<10}  {:6}  {}\n", entry.label, entry.count, bar(entry.count, most, columns));
    }
    if (timeline.coarser > 0) {
        out << fmt::format("  {:<10}  {:6}  only dates longer than a {}\n", "coarser", timeline.coarser,
                           to_text(timeline.unit));
    }
    if (timeline.undated > 0) out << fmt::format("  {:<10}  {:6}\n", "undated", timeline.undated);
}

} // namespace

void write_text_header(std::ostream& out, const SearchResults& results, const TextStyle& style) {
    std::string line = articles_text(results.articles);
    if (results.relaxed)
        line = fmt::format("no article has all of these words: {} any of them",
                           counted(results.articles, "article has", "articles have"));
    if (results.total != results.articles) {
        const std::string stories = counted(results.total, "story", "stories");
        line =
            results.relaxed ? fmt::format("{} ({})", line, stories) : fmt::format("{} ({})", stories, line);
    }
    out << painted(line, Ink::dim, style) << '\n';
}

void write_text_hit(std::ostream& out, const Hit& hit, const TextStyle& style) {
    const std::string title =
        hit.title.empty() ? "(no title)" : with_marks(hit.title, hit.title_highlights, style);
    out << '\n' << fmt::format("{:>2}. ", hit.rank) << painted(title, Ink::bold, style) << '\n';
    out << wrapped(painted(origin_line(hit), Ink::dim, style), hit_indent, style);
    if (!hit.snippet.text.empty()) out << wrapped(snippet_line(hit.snippet, style), hit_indent, style);
    if (!hit.copies.family.empty())
        out << wrapped(painted(copies_line(hit.copies), Ink::dim, style), hit_indent, style);
    write_reasons(out, hit, style);
    if (!hit.parts.empty()) write_parts(out, hit, style);
}

void write_text_counts(std::ostream& out, const SearchResults& results, const TextStyle& style) {
    for (const Facet& facet : results.facets)
        write_facet(out, facet, unit_note(results), style);
    if (results.timeline) write_timeline(out, *results.timeline, unit_note(results), style);
}

} // namespace dateline::searcher
