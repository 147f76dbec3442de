#include "indexer/readers/web/http_body.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "common/text.hpp"
#include "indexer/readers/web/http_chunks.hpp"
#include "indexer/readers/web/http_unpack.hpp"

namespace dateline::indexer {
namespace {

using namespace std::string_view_literals;

/// Encodings that servers do use and that are not undone here.
constexpr std::array<std::string_view, 6> unsupported{"compress", "x-compress", "zstd", "sdch", "dcb", "dcz"};

constexpr std::string_view zstd_magic = "\x28\xB5\x2F\xFD"sv; // RFC 8878, 3.1.1
constexpr std::string_view compress_magic = "\x1F\x9D"sv;     // first bytes of what compress(1) writes

/// True if the bytes look like text: few controls, no zero byte among the first ones.
bool looks_plain(std::string_view bytes) {
    constexpr std::size_t enough = 256;
    bytes = bytes.substr(0, enough);
    return !bytes.empty() && std::none_of(bytes.begin(), bytes.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0x1B;
    });
}

/// The packing of a body that is said to be "deflate": servers send zlib, as they should, or raw deflate.
Packing deflate_packing(std::string_view body) {
    const auto byte = [&](std::size_t at) {
        return at < body.size() ? static_cast<unsigned char>(body[at]) : 0U;
    };
    const bool zlib = (byte(0) & 0x0FU) == 8 && (byte(0) * 256U + byte(1)) % 31U == 0; // RFC 1950, 2.2
    return zlib ? Packing::zlib : Packing::raw_deflate;
}

std::optional<Packing> packing_of(std::string_view encoding, std::string_view body) {
    if (encoding == "gzip" || encoding == "x-gzip") return Packing::gzip;
    if (encoding == "deflate") return deflate_packing(body);
    if (encoding == "br") return Packing::brotli;
    return std::nullopt;
}

class BodyDecoder {
  public:
    BodyDecoder(std::string_view body, std::size_t max_bytes, UnpackGuard* guard)
        : body_(body), max_bytes_(max_bytes), guard_(guard) {}

    void undo(std::string_view encoding) {
        if (encoding == "chunked") {
            undo_chunks();
        } else if (const std::optional<Packing> packing = packing_of(encoding, body_)) {
            undo_packing(*packing, encoding);
        } else if (is_unsupported(encoding)) {
            out_.problem = "unsupported content encoding";
            out_.detail = encoding;
        }
    }

    [[nodiscard]] bool failed() const { return !out_.problem.empty(); }

    DecodedBody take() {
        if (!failed() && body_.size() > max_bytes_) refuse_size();
        if (!failed()) out_.bytes = held_ ? std::move(*held_) : std::string(body_);
        return std::move(out_);
    }

  private:
    void hold(std::string bytes) {
        held_ = std::move(bytes);
        body_ = *held_;
    }

    void undo_chunks() {
        std::optional<JoinedChunks> joined = join_chunks(body_);
        if (!joined) return; // only said to be chunked
        if (!joined->warning.empty()) out_.warnings.emplace_back(joined->warning);
        hold(std::move(joined->bytes));
    }

    [[nodiscard]] Result<void> count(std::size_t bytes) {
        return guard_ != nullptr ? guard_->add_unpacked(bytes) : Result<void>{};
    }

    void undo_packing(Packing packing, std::string_view encoding) {
        if (body_.empty() || (packing == Packing::gzip && body_.substr(0, 2) != "\x1F\x8B")) return;
        Unpacked unpacked = unpack(body_, packing, max_bytes_);
        if (const Result<void> counted = count(unpacked.bytes.size()); !counted) {
            out_.problem = counted.error().message;
        } else if (unpacked.end == Unpacked::End::too_large) {
            refuse_size();
        } else if (unpacked.end == Unpacked::End::whole) {
            hold(std::move(unpacked.bytes));
        } else if (packing != Packing::gzip && looks_plain(body_)) {
            return; // unpacked already when it was kept
        } else if (unpacked.bytes.empty()) {
            out_.problem = "damaged content encoding";
            out_.detail = encoding;
        } else {
            out_.warnings.push_back(fmt::format("damaged {} body", encoding));
            hold(std::move(unpacked.bytes));
        }
    }

    [[nodiscard]] bool is_unsupported(std::string_view encoding) const {
        if (std::find(unsupported.begin(), unsupported.end(), encoding) == unsupported.end()) return false;
        const bool packed = body_.substr(0, 4) == zstd_magic || body_.substr(0, 2) == compress_magic;
        return packed || !looks_plain(body_);
    }

    void refuse_size() {
        out_.problem = "record larger than the limit";
        out_.detail = fmt::format("unpacked body over {} bytes (--max-record)", max_bytes_);
    }

    std::string_view body_;
    std::size_t max_bytes_;
    UnpackGuard* guard_;              // may be null
    std::optional<std::string> held_; // what body_ points into, once something was undone
    DecodedBody out_;
};

} // namespace

DecodedBody decode_body(std::string_view body, std::string_view encodings, std::size_t max_bytes,
                        UnpackGuard* guard) {
    constexpr std::size_t most_encodings = 6; // more are nonsense, and cost time
    std::vector<std::string_view> names = split(encodings, ',');
    if (names.size() > most_encodings) names.erase(names.begin(), names.end() - most_encodings);
    BodyDecoder decoder(body, max_bytes, guard);
    for (auto name = names.rbegin(); name != names.rend() && !decoder.failed(); ++name)
        decoder.undo(to_lower_ascii(trim(*name)));
    return decoder.take();
}

} // namespace dateline::indexer
