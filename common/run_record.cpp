#include "common/run_record.hpp"

#include <array>
#include <vector>

#include <fmt/format.h>

#include "common/ascii.hpp"
#include "common/text.hpp"

namespace dateline {
namespace {} // namespace

std::string run_key(std::uint32_t number) {
    return fmt::format("{}{:010}", run_key_prefix, number);
}

std::string to_text(const RunRecord& record) {
    return fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}", record.number, squeeze(record.started), record.read,
                       record.added, record.updated, record.removed, record.vanished);
}

std::optional<RunRecord> read_run_record(std::string_view text) {
    const std::vector<std::string_view> parts = split(text, '\t');
    RunRecord record;
    if (parts.size() != 7 || !read_number(parts[0], record.number)) return std::nullopt;
    record.started = parts[1];
    const std::array<std::uint64_t*, 5> counts{&record.read, &record.added, &record.updated, &record.removed,
                                               &record.vanished};
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (!read_number(parts[i + 2], *counts.at(i))) return std::nullopt;
    }
    return record;
}

std::string gone_key(std::string_view term_of_key) {
    return std::string(gone_key_prefix) + hex(stable_hash(term_of_key));
}

std::string to_text(const GoneArticle& article) {
    return fmt::format("{}\t{}\t{}", article.run, squeeze(article.id), squeeze(article.title));
}

std::optional<GoneArticle> read_gone_article(std::string_view text) {
    const std::vector<std::string_view> parts = split(text, '\t');
    GoneArticle article;
    if (parts.size() != 3 || !read_number(parts[0], article.run)) return std::nullopt;
    article.id = parts[1];
    article.title = parts[2];
    return article;
}

std::string encode_number(std::uint64_t number) {
    std::string bytes;
    for (unsigned shift = 64; shift > 0; shift -= 8) {
        const auto byte = static_cast<unsigned char>(number >> (shift - 8U));
        if (byte != 0 || !bytes.empty()) bytes.push_back(static_cast<char>(byte));
    }
    return static_cast<char>(bytes.size()) + bytes;
}

std::uint64_t decode_number(std::string_view value) {
    if (value.empty() || value.size() != static_cast<std::size_t>(value.front()) + 1 || value.size() > 9)
        return 0;
    std::uint64_t number = 0;
    for (const char c : value.substr(1))
        number = (number << 8U) | static_cast<unsigned char>(c);
    return number;
}

} // namespace dateline
