#include "indexer/copies/likeness.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <string_view>

#include "common/text.hpp"

namespace dateline::indexer {
namespace {

/// Up to so many shingles a text is easily a form that is filled in anew each day (money market, bond issues,
/// dividends): the day must agree, or in a very short one most of the text and the day or the title.
constexpr std::size_t very_short_shingles = 60;
constexpr double very_short_containment = 0.75;
constexpr std::size_t short_shingles = 120;

/// From here on a text is the other one, with some words changed, left out or added.
constexpr double sure_containment = 0.8;

/// With every tenth word changed 0.59 of the shingles stay (0.9 to the fifth), less by chance. Two reports of
/// one day on one subject have as much in common: they are told apart by runs of two words, of which 0.81
/// stay when words are changed here and there (measured: 0.77 and more), but not much more than of runs of
/// five when passages are shared (measured: up to 0.75); or by a beginning that stands in the other text to
/// the word, as where the copy was cut and other things put after it.
constexpr double least_containment = 0.45;
constexpr double least_containment_of_pairs = 0.76;
constexpr double verbatim_lead = 0.8;

/// A text that is a small part of another one is a quotation, or stands in a page of many articles.
constexpr double least_of_longer = 0.22;

/// The beginning of a text, in shingles, and the part of it that must be found in the other one. Pages that
/// share a long tail of other pages' texts have nothing in common there.
constexpr std::size_t lead_shingles = 60;
constexpr double least_lead = 0.3;

/// Half a hash is enough to compare two texts: of a thousand pairs of 1,000 shingles one sees one too many.
using Shingles = std::vector<std::uint32_t>;

std::uint32_t low_half(std::uint64_t shingle) {
    return static_cast<std::uint32_t>(shingle);
}

/// The different runs of `length` words, ascending.
Shingles shingles_of(const WordHashes& words, std::size_t length = shingle_words) {
    const std::vector<std::uint64_t> hashes = hash_shingles(words, length);
    Shingles shingles(hashes.size());
    std::transform(hashes.begin(), hashes.end(), shingles.begin(), low_half);
    std::sort(shingles.begin(), shingles.end());
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
    return shingles;
}

/// Numbers that two ascending lists share. Without branches, which could not be foretold.
std::size_t count_shared(const Shingles& a, const Shingles& b) {
    std::size_t shared = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const std::uint32_t of_a = a[i];
        const std::uint32_t of_b = b[j];
        shared += static_cast<std::size_t>(of_a == of_b);
        i += static_cast<std::size_t>(of_a <= of_b);
        j += static_cast<std::size_t>(of_b <= of_a);
    }
    return shared;
}

/// Part of the beginning of `a` that stands in `b`.
double lead_found(const ComparedText& a, const ComparedText& b) {
    const std::size_t words = std::min(a.words.size(), lead_shingles + shingle_words - 1);
    const WordHashes lead(a.words.begin(), a.words.begin() + static_cast<std::ptrdiff_t>(words));
    const std::vector<std::uint64_t> shingles = hash_shingles(lead);
    const auto found = std::count_if(shingles.begin(), shingles.end(), [&](std::uint64_t shingle) {
        return std::binary_search(b.shingles.begin(), b.shingles.end(), low_half(shingle));
    });
    return shingles.empty() ? 0 : static_cast<double>(found) / static_cast<double>(shingles.size());
}

/// Containment in runs of two words.
double containment_of_pairs(const ComparedText& a, const ComparedText& b) {
    const Shingles in_a = shingles_of(a.words, 2);
    const Shingles in_b = shingles_of(b.words, 2);
    const std::size_t shorter = std::min(in_a.size(), in_b.size());
    return shorter == 0 ? 0 : static_cast<double>(count_shared(in_a, in_b)) / static_cast<double>(shorter);
}

/// Part of the words of the longer of two titles that both must have.
constexpr double least_of_title = 0.75;

bool is_much_the_same(const std::string& title, const std::string& other) {
    if (title == other) return true;
    const auto words_of = [](const std::string& text) {
        std::vector<std::string_view> words = split(text, ' ');
        std::sort(words.begin(), words.end());
        return words;
    };
    const std::vector<std::string_view> a = words_of(title);
    const std::vector<std::string_view> b = words_of(other);
    std::vector<std::string_view> shared;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
    return static_cast<double>(shared.size()) >=
           least_of_title * static_cast<double>(std::max(a.size(), b.size()));
}

/// Days between two publications; nothing where one is unknown.
std::optional<Day> days_between(const ComparedText& a, const ComparedText& b) {
    if (!a.day || !b.day) return std::nullopt;
    return std::abs(*a.day - *b.day);
}

/// The rule for texts that are long enough and not equal.
Relation relation_of_texts(const ComparedText& a, const ComparedText& b, std::optional<Day> days) {
    const Likeness found = likeness(a, b);
    if (found.containment < least_containment) return Relation::none;
    if (found.of_longer < least_of_longer || found.lead < least_lead) return Relation::shares_text;
    const std::size_t size = std::min(a.shingles.size(), b.shingles.size());
    const bool sure = found.containment >= sure_containment;
    const bool near_in_time = days ? *days <= 1 : a.title == b.title;
    if (size < very_short_shingles) {
        const bool same_head = near_in_time || a.title == b.title;
        return found.containment >= very_short_containment && same_head ? Relation::copy
                                                                        : Relation::shares_text;
    }
    if (sure) return Relation::copy;
    const bool verbatim = found.lead >= verbatim_lead;
    if (size < short_shingles && !near_in_time && !verbatim) return Relation::shares_text;
    const bool edited = verbatim || containment_of_pairs(a, b) >= least_containment_of_pairs;
    return edited ? Relation::copy : Relation::shares_text;
}

} // namespace

ComparedText compared_text(WordHashes words, std::string title, std::optional<Day> day) {
    ComparedText text{std::move(words), {}, std::move(title), day};
    text.shingles = shingles_of(text.words);
    return text;
}

Likeness likeness(const ComparedText& a, const ComparedText& b) {
    Likeness result;
    result.shared = count_shared(a.shingles, b.shingles);
    if (result.shared == 0) return result;
    const auto shared = static_cast<double>(result.shared);
    result.containment = shared / static_cast<double>(std::min(a.shingles.size(), b.shingles.size()));
    result.of_longer = shared / static_cast<double>(std::max(a.shingles.size(), b.shingles.size()));
    if (result.containment >= least_containment) result.lead = std::max(lead_found(a, b), lead_found(b, a));
    return result;
}

Relation relation(const ComparedText& a, const ComparedText& b) {
    if (a.words.empty() || b.words.empty()) return Relation::none;
    const std::optional<Day> days = days_between(a, b);
    if (days && *days > copy_window_days) return Relation::none;
    const bool same_words = a.words == b.words;
    if (a.words.size() < least_copy_words || b.words.size() < least_copy_words) {
        return same_words && a.day == b.day && is_much_the_same(a.title, b.title) ? Relation::copy
                                                                                  : Relation::none;
    }
    return same_words ? Relation::copy : relation_of_texts(a, b, days);
}

} // namespace dateline::indexer
