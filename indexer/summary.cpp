#include "indexer/summary.hpp"

#include <fmt/format.h>

#include "common/counted.hpp"
#include "common/mentioned_dates.hpp"

namespace dateline::indexer {

void Summary::skip(const std::string& reason, const std::string& place) {
    Skipped& entry = skipped[reason];
    ++entry.count;
    if (entry.places.size() < max_places) entry.places.push_back(place);
}

std::uint64_t Summary::skipped_count() const {
    std::uint64_t total = 0;
    for (const auto& [reason, entry] : skipped)
        total += entry.count;
    return total;
}

std::string place_text(const Origin& origin) {
    const std::string path = path_text(origin);
    if (origin.record == 0) return path;
    if (origin.line > 0) return fmt::format("{}: record {} (line {})", path, origin.record, origin.line);
    if (origin.offset > 0) return fmt::format("{}: record {} (byte {})", path, origin.record, origin.offset);
    return fmt::format("{}: record {}", path, origin.record);
}

namespace {

std::string files_text(const Summary& summary) {
    return counted(summary.files, "file", "files");
}

std::string dump_line(const Summary& summary) {
    const std::uint64_t lost = summary.skipped_count();
    return fmt::format("{} read, {} skipped ({}, {:.1f} s)\n", summary.read, lost, files_text(summary),
                       summary.seconds);
}

std::string index_lines(const Summary& summary) {
    const std::uint64_t lost = summary.skipped_count();
    std::string out;
    if (summary.read > 0 &&
        summary.added + summary.updated + summary.repeated + summary.removed + lost == 0) {
        out += "nothing new: every article is in the index already\n";
    }
    out += fmt::format("{} read: {} added, {} updated, {} unchanged, {} skipped", summary.read, summary.added,
                       summary.updated, summary.unchanged, lost);
    if (summary.repeated > 0) out += fmt::format(", {} repeated", summary.repeated);
    if (summary.outdated > 0)
        out += fmt::format(", {} left out", counted(summary.outdated, "earlier version", "earlier versions"));
    if (summary.removed > 0) out += fmt::format(", {} removed", summary.removed);
    out += fmt::format(" ({}, {:.1f} s); run {}, the index holds {}", files_text(summary), summary.seconds,
                       summary.run, summary.in_index);
    if (summary.in_families > 0)
        out += fmt::format(", {} of them in families of copies", summary.in_families);
    out += '\n';
    return out;
}

} // namespace

std::string to_text(const Summary& summary) {
    std::string out = summary.dumped ? dump_line(summary) : index_lines(summary);
    if (summary.warnings > 0) {
        out += fmt::format("{} kept with a warning (--verbose lists {})\n",
                           counted(summary.warnings, "article was", "articles were"),
                           summary.warnings == 1 ? "it" : "them");
    }
    if (summary.overlong > 0) {
        out += fmt::format(
            "{} over a megabyte: names and dates are those of the beginning (--verbose lists {})\n",
            counted(summary.overlong, "article is", "articles are"), summary.overlong == 1 ? "it" : "them");
    }
    if (summary.crowded > 0) {
        out += fmt::format("{} of more than {} different dates: {} left out (--verbose lists {})\n",
                           counted(summary.crowded, "article speaks", "articles speak"), max_mentioned_dates,
                           summary.dates_left_out, summary.crowded == 1 ? "it" : "them");
    }
    if (summary.undated > 0) {
        out += fmt::format("{} no publication date: {} unresolved (--default-date gives one)\n",
                           counted(summary.undated, "article has", "articles have"),
                           counted(summary.unresolved_dates, "date is", "dates are"));
    }
    if (summary.vanished > 0) {
        out += fmt::format("{} in the index but no longer in the files (--prune removes {})\n",
                           counted(summary.vanished, "article is", "articles are"),
                           summary.vanished == 1 ? "it" : "them");
    }
    for (const auto& [reason, entry] : summary.skipped) {
        out += fmt::format("skipped {}: {}\n", entry.count, reason);
        for (const std::string& place : entry.places)
            out += fmt::format("    {}\n", place);
        if (entry.count > entry.places.size())
            out += fmt::format("    and {} more\n", entry.count - entry.places.size());
    }
    if (summary.interrupted) out += "interrupted: the index holds everything up to here\n";
    return out;
}

} // namespace dateline::indexer
