// Labels that a model of other documents contradicts are put to the vote of all documents.
#include <algorithm>
#include <unordered_map>

#include "indexer/extract/tagger/hashing.hpp"
#include "indexer/extract/tagger/training/teaching.hpp"

namespace dateline::indexer {
namespace {

/// How often a name is labelled as each type, or as none.
using Votes = std::array<std::uint32_t, name_types + 1>;

/// The names of a lesson and of a model that lie over each other.
struct Conflict {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<TokenSpan> gold;
    std::vector<TokenSpan> found;
};

class Poll {
  public:
    explicit Poll(std::vector<Lesson>& lessons, const std::vector<std::vector<Label>>& found)
        : lessons_(&lessons), found_(&found) {
        for (std::size_t at = 0; at < lessons.size(); ++at) {
            count(lessons[at], lessons[at].gold);
            count(lessons[at], found[at]);
        }
    }

    std::size_t run() {
        std::size_t changed = 0;
        for (std::size_t at = 0; at < lessons_->size(); ++at) {
            Lesson& lesson = (*lessons_)[at];
            if (!lesson.doubtful) continue;
            for (const Conflict& conflict : conflicts(lesson, (*found_)[at])) {
                if (!found_wins(lesson, conflict)) continue;
                const auto begin = static_cast<std::ptrdiff_t>(conflict.begin);
                const auto end = static_cast<std::ptrdiff_t>(conflict.end);
                std::copy((*found_)[at].begin() + begin, (*found_)[at].begin() + end,
                          lesson.gold.begin() + begin);
                ++changed;
            }
        }
        return changed;
    }

  private:
    static std::uint64_t name_of(const Lesson& lesson, const TokenSpan& span) {
        std::uint64_t name = 0;
        for (std::size_t at = span.begin; at < span.end; ++at)
            name = mix(name, lesson.document->tokens[at].hash);
        return name;
    }

    void count(const Lesson& lesson, const std::vector<Label>& labels) {
        for (const TagSentence& sentence : lesson.document->sentences)
            for (const TokenSpan& span : spans_of(labels, sentence.begin, sentence.end))
                ++votes_[name_of(lesson, span)][static_cast<std::size_t>(span.type)];
    }

    static std::vector<Conflict> conflicts(const Lesson& lesson, const std::vector<Label>& found) {
        std::vector<Conflict> all;
        for (const ActiveRun& run : lesson.runs) {
            std::size_t at = run.begin;
            while (at < run.end) {
                std::size_t end = at + 1;
                while (end < run.end && (is_open(lesson.gold[end - 1]) || is_open(found[end - 1])))
                    ++end;
                const auto first = static_cast<std::ptrdiff_t>(at);
                const auto last = static_cast<std::ptrdiff_t>(end);
                if (!std::equal(lesson.gold.begin() + first, lesson.gold.begin() + last,
                                found.begin() + first))
                    all.push_back({.begin = at,
                                   .end = end,
                                   .gold = spans_of(lesson.gold, at, end),
                                   .found = spans_of(found, at, end)});
                at = end;
            }
        }
        return all;
    }

    // The share of votes for the type that a name has here, weakest name of all; more votes win a tie.
    [[nodiscard]] double support(const Lesson& lesson, const std::vector<TokenSpan>& spans) const {
        double least = 1;
        for (const TokenSpan& span : spans) {
            const Votes& votes = votes_.at(name_of(lesson, span));
            double sum = 0;
            for (const std::uint32_t vote : votes)
                sum += vote;
            least = std::min(least, votes[static_cast<std::size_t>(span.type)] / (sum + 1));
        }
        return least;
    }

    [[nodiscard]] bool found_wins(const Lesson& lesson, const Conflict& conflict) const {
        // A name that only one side sees: it stands if it is well supported.
        constexpr double enough = 0.75;
        if (conflict.gold.empty()) return support(lesson, conflict.found) > enough;
        if (conflict.found.empty()) return support(lesson, conflict.gold) < 1 - enough;
        return support(lesson, conflict.found) > support(lesson, conflict.gold);
    }

    std::vector<Lesson>* lessons_;
    const std::vector<std::vector<Label>>* found_;
    std::unordered_map<std::uint64_t, Votes> votes_;
};

} // namespace

std::size_t settle_doubts(std::vector<Lesson>& lessons, const std::vector<std::vector<Label>>& found) {
    return Poll(lessons, found).run();
}

} // namespace dateline::indexer
