/// Runs of the indexer, and what the index keeps of them: how "new, changed or vanished since" is answered.
///
/// Each article has the run that first saw it and the run that last changed it in value slots
/// (`slot_first_run`, `slot_changed_run`), and, when its file or record has vanished, the run that noticed
/// (`slot_vanished_run`); so a range of values finds them. An article that was removed with --prune leaves a
/// `GoneArticle` in the metadata.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// One run that wrote into an index.
struct RunRecord {
    std::uint32_t number = 0; ///< from 1 on
    std::string started;      ///< ISO 8601, UTC: "2020-10-09T18:30:00Z"
    std::uint64_t read = 0;   ///< records
    std::uint64_t added = 0;
    std::uint64_t updated = 0;
    std::uint64_t removed = 0;
    std::uint64_t vanished = 0; ///< articles whose file or record was missing, still in the index
};

/// Metadata key of a run's record; keys sort by number.
[[nodiscard]] std::string run_key(std::uint32_t number);
inline constexpr std::string_view run_key_prefix = "run/";

/// One line, and back; nothing for text that `to_text` did not write.
[[nodiscard]] std::string to_text(const RunRecord& record);
[[nodiscard]] std::optional<RunRecord> read_run_record(std::string_view text);

/// An article that is no longer in the index.
struct GoneArticle {
    std::uint32_t run = 0; ///< that removed it
    std::string id;
    std::string title;
};

/// Metadata key of a removed article, by the term of its key. At most `max_gone_articles` are remembered,
/// those of the latest runs.
[[nodiscard]] std::string gone_key(std::string_view term_of_key);
inline constexpr std::string_view gone_key_prefix = "gone/";
inline constexpr std::size_t max_gone_articles = 100'000;

[[nodiscard]] std::string to_text(const GoneArticle& article);
[[nodiscard]] std::optional<GoneArticle> read_gone_article(std::string_view text);

/// Value of a number in a slot: big-endian without leading zero bytes, its length before it, so that values
/// sort as the numbers do.
[[nodiscard]] std::string encode_number(std::uint64_t number);

/// 0 for an empty value or one that `encode_number` did not write.
[[nodiscard]] std::uint64_t decode_number(std::string_view value);

} // namespace dateline
