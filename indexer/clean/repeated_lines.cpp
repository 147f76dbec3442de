#include "indexer/clean/repeated_lines.hpp"

#include <algorithm>
#include <filesystem>
#include <limits>

#include "common/ascii.hpp"
#include "common/canonical_url.hpp"
#include "common/text.hpp"
#include "indexer/clean/leftover_rules.hpp"
#include "indexer/clean/tail_cut.hpp"

namespace dateline::indexer {
namespace {

constexpr std::size_t longest_line = 300; // bytes; sentences of the furniture are shorter (INGEST: 260)
constexpr std::size_t most_families = 64; // remembered per line; more prove enough
constexpr std::size_t row_size = 1U << 22U;
constexpr std::size_t max_sightings = 1U << 22U;
constexpr std::size_t max_seen_in_file = 1U << 16U;

bool is_late(std::size_t i, std::size_t count) {
    return i > 0 && 4 * (i + 1) > 3 * count;
}

bool can_repeat(const Paragraph& paragraph) {
    return paragraph.text.size() <= longest_line &&
           (paragraph.leftover.empty() || paragraph.leftover == "repeated");
}

std::uint64_t line_hash(std::string_view text, std::uint64_t source) {
    return stable_hash(bare_line(text), source);
}

/// The least hash of the lines before the last quarter: the same for two articles with the probability of the
/// share of lines that they have in common.
std::uint32_t family_of(const Article& article) {
    constexpr std::size_t shortest = 40; // bytes; shorter ones are subheads
    const std::size_t count = article.paragraphs.size();
    std::uint64_t least = std::numeric_limits<std::uint64_t>::max();
    for (std::size_t i = 0; i < count; ++i) {
        const Paragraph& paragraph = article.paragraphs[i];
        if (is_late(i, count) || !paragraph.leftover.empty() || paragraph.text.size() < shortest) continue;
        least = std::min(least, stable_hash(paragraph.text));
    }
    if (least == std::numeric_limits<std::uint64_t>::max()) least = stable_hash(article.title);
    return static_cast<std::uint32_t>(least >> 32U) ^ static_cast<std::uint32_t>(least);
}

} // namespace

std::string repeating_source(const Article& article) {
    if (const std::string host = host_of(article.url); !host.empty()) return fold(host);
    if (!article.source.empty() && article.source != article.agency) return fold(article.source);
    return std::filesystem::path(article.origin.file).parent_path().generic_string();
}

std::size_t mark_repeated(Article& article, const RepeatedSet& repeated) {
    if (repeated.empty()) return 0;
    const std::uint64_t source = stable_hash(repeating_source(article));
    const std::size_t count = article.paragraphs.size();
    std::size_t marked = 0;
    for (std::size_t i = std::max<std::size_t>(count / 2, 1); i < count; ++i) {
        Paragraph& paragraph = article.paragraphs[i];
        if (!paragraph.leftover.empty() || !can_repeat(paragraph)) continue;
        if (!repeated.contains(line_hash(paragraph.text, source))) continue;
        paragraph.leftover = "repeated";
        ++marked;
    }
    if (marked > 0) mark_tail(article.paragraphs);
    return marked;
}

std::string to_text(const RepeatedSet& repeated) {
    std::vector<std::uint64_t> hashes(repeated.begin(), repeated.end());
    std::sort(hashes.begin(), hashes.end());
    std::string text;
    for (const std::uint64_t hash : hashes)
        text += hex(hash) + '\n';
    return text;
}

RepeatedSet read_repeated(std::string_view text) {
    RepeatedSet repeated;
    for (const std::string_view word : split(text, '\n')) {
        std::uint64_t hash = 0;
        if (word.size() == 16 && read_number(word, hash, 16)) repeated.insert(hash);
    }
    return repeated;
}

RepeatedLines::RepeatedLines(std::size_t max_tracked) : max_tracked_(max_tracked) {}

void RepeatedLines::learn(const Article& article, std::uint32_t file) {
    const std::size_t count = article.paragraphs.size();
    if (count < 2) return;
    const std::uint64_t source = stable_hash(repeating_source(article));
    const std::uint32_t family = family_of(article);
    std::unordered_set<std::uint64_t> lines; // a line counts once an article, where it stands first
    for (std::size_t i = 0; i < count; ++i) {
        const Paragraph& paragraph = article.paragraphs[i];
        if (!can_repeat(paragraph)) continue;
        const std::uint64_t line = line_hash(paragraph.text, source);
        if (!lines.insert(line).second) continue;
        if (is_late(i, count)) {
            count_tail(line, family);
            note_file(line, file);
        } else {
            count_body(line);
        }
    }
}

void RepeatedLines::count_tail(std::uint64_t line, std::uint32_t family) {
    Tail& tail = tails_[line];
    ++tail.articles;
    if (tail.articles == 1) {
        tail.first = {.id = family, .articles = 1};
        if (tails_.size() > max_tracked_) forget_rare();
        return;
    }
    if (tail.first.id == family) {
        ++tail.first.articles;
        return;
    }
    if (!tail.more) tail.more = std::make_unique<std::vector<Family>>();
    const auto known = std::find_if(tail.more->begin(), tail.more->end(),
                                    [&](const Family& other) { return other.id == family; });
    if (known != tail.more->end()) {
        ++known->articles;
    } else if (tail.more->size() + 1 < most_families) {
        tail.more->push_back({.id = family, .articles = 1});
    }
}

void RepeatedLines::count_body(std::uint64_t line) {
    if (body_counts_.empty()) body_counts_.resize(2 * row_size);
    for (std::size_t row = 0; row < 2; ++row) {
        std::uint16_t& count = body_counts_[row * row_size + ((line >> (row * 32U)) % row_size)];
        if (count < std::numeric_limits<std::uint16_t>::max()) ++count;
    }
}

std::uint32_t RepeatedLines::body_count(std::uint64_t line) const {
    if (body_counts_.empty()) return 0;
    return std::min(body_counts_[line % row_size], body_counts_[row_size + ((line >> 32U) % row_size)]);
}

void RepeatedLines::note_file(std::uint64_t line, std::uint32_t file) {
    if (file != present_file_) {
        present_file_ = file;
        seen_in_file_.clear();
    }
    const bool crowded = !crowded_files_.empty() && crowded_files_.back() == file;
    if (crowded || file >= first_unnoted_) return;
    const auto half = static_cast<std::uint32_t>(line);
    if (!seen_in_file_.insert(half).second) return;
    if (seen_in_file_.size() > max_seen_in_file) {
        crowded_files_.push_back(file);
    } else if (sightings_.size() >= max_sightings) {
        first_unnoted_ = file;
    } else {
        sightings_.push_back((static_cast<std::uint64_t>(file) << 32U) | half);
    }
}

void RepeatedLines::forget_rare() {
    for (std::uint32_t rare = 1; tails_.size() > max_tracked_ / 2; rare *= 2) {
        std::erase_if(tails_, [&](const auto& entry) { return entry.second.articles <= rare; });
    }
}

bool RepeatedLines::is_repeated(std::uint64_t line, const Tail& tail) const {
    if (tail.articles < fewest_carriers || !tail.more) return false;
    const std::size_t families = tail.more->size() + 1;
    if (families < fewest_carriers) return false;
    const std::uint64_t all = std::uint64_t{tail.articles} + body_count(line);
    if (10ULL * tail.articles < 7 * all) return false;
    if (families >= most_families) return true;
    std::uint32_t largest = tail.first.articles;
    for (const Family& family : *tail.more)
        largest = std::max(largest, family.articles);
    return 10ULL * largest <= 3ULL * tail.articles;
}

RepeatedSet RepeatedLines::found() const {
    RepeatedSet repeated;
    for (const auto& [line, tail] : tails_) {
        if (is_repeated(line, tail)) repeated.insert(line);
    }
    return repeated;
}

std::vector<std::uint32_t> RepeatedLines::files_with(const RepeatedSet& lines) const {
    std::vector<std::uint32_t> files = crowded_files_;
    if (lines.empty()) return {};
    std::unordered_set<std::uint32_t> halves;
    for (const std::uint64_t line : lines)
        halves.insert(static_cast<std::uint32_t>(line));
    for (const std::uint64_t sighting : sightings_) {
        if (halves.contains(static_cast<std::uint32_t>(sighting)))
            files.push_back(static_cast<std::uint32_t>(sighting >> 32U));
    }
    for (std::uint64_t file = first_unnoted_; file <= present_file_; ++file)
        files.push_back(static_cast<std::uint32_t>(file));
    std::sort(files.begin(), files.end());
    files.erase(std::unique(files.begin(), files.end()), files.end());
    return files;
}

} // namespace dateline::indexer
