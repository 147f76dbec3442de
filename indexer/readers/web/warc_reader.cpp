#include "indexer/readers/web/warc_reader.hpp"

#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "common/text.hpp"
#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/open_reader.hpp"
#include "indexer/readers/unpack_guard.hpp"
#include "indexer/readers/web/http_body.hpp"
#include "indexer/readers/web/warc_payload.hpp"
#include "indexer/readers/web/warc_records.hpp"

namespace dateline::indexer {
namespace {

class WarcReader : public Reader {
  public:
    WarcReader(std::unique_ptr<ByteStream> stream, std::string name, const ReaderOptions& options)
        : name_(std::move(name)), options_(options), inner_options_(options),
          records_(
              std::move(stream), options.max_record_bytes,
              [this](const WarcHeader& header, std::string_view beginning) {
                  return is_wanted(header, beginning);
              },
              options.guard) {
        inner_options_.bytes_read = nullptr; // they are counted where they come off the disk
        ++inner_options_.depth;
    }

    Result<std::optional<ReadResult>> next() override;

  private:
    [[nodiscard]] bool is_wanted(const WarcHeader& header, std::string_view beginning);
    [[nodiscard]] std::optional<ReadResult> open_record(const WarcRecord& record);
    [[nodiscard]] std::optional<ReadResult> next_of_record();
    [[nodiscard]] std::optional<ReadResult> read_inner();
    [[nodiscard]] ReadResult bad(std::string reason, std::string detail) const;
    void complete(RawItem& item);
    void place(Origin& origin) const;
    void pass_over(const std::string& why);
    [[nodiscard]] std::optional<ReadResult> end();

    std::string name_;
    ReaderOptions options_;
    PassedOver passed_over_; // here, beside the count of all archives
    bool gave_any_ = false;  // an article or a lost record
    ReaderOptions inner_options_;
    WarcRecords records_;

    // Of the record that is being read.
    Origin origin_;
    WarcHeader header_;
    std::vector<std::string> warnings_; // for its first article
    std::unique_ptr<Reader> inner_;
    std::optional<ReadResult> ahead_; // read already, to know whether there are several
    bool several_ = false;
};

void WarcReader::pass_over(const std::string& why) {
    constexpr std::size_t most_reasons = 64; // they come from the archive
    for (PassedOver* counts : {&passed_over_, options_.passed_over}) {
        if (counts == nullptr) continue;
        ++(*counts)[counts->size() < most_reasons || counts->contains(why) ? why : "other"];
    }
}

bool WarcReader::is_wanted(const WarcHeader& header, std::string_view beginning) {
    const Payload payload = look_at_payload(header, beginning);
    if (!payload.passed_over.empty()) pass_over(payload.passed_over);
    return payload.passed_over.empty();
}

ReadResult WarcReader::bad(std::string reason, std::string detail) const {
    if (!header_.url.empty())
        detail = detail.empty() ? header_.url : fmt::format("{}: {}", header_.url, detail);
    return {std::nullopt, BadRecord{origin_, std::move(reason), std::move(detail)}};
}

/// Opens the reader of a record's content; gives what is bad about the record.
std::optional<ReadResult> WarcReader::open_record(const WarcRecord& record) {
    origin_ = Origin{name_, record.number, 0, record.offset, {}};
    header_ = record.header;
    warnings_.clear();
    const Payload payload = look_at_payload(header_, record.block);
    // A record can be cut and yet hold all of the answer: then its length was wrong.
    const bool mended = !record.block.empty() && payload.whole;
    if (!record.problem.empty() && !mended) return bad(record.problem, record.detail);
    DecodedBody body =
        decode_body(payload.body, payload.encodings, options_.max_record_bytes, options_.guard.get());
    if (!body.problem.empty()) return bad(std::move(body.problem), std::move(body.detail));
    if (trim(body.bytes).empty()) {
        pass_over("empty body");
        return std::nullopt;
    }
    warnings_ = std::move(body.warnings);
    if (record.wrong_length) warnings_.emplace_back("wrong Content-Length of the WARC record");
    if (!header_.truncated.empty())
        warnings_.push_back(fmt::format("cut by the crawler: {}", header_.truncated));
    if (options_.depth >= options_.unpack.max_depth) return bad("nested deeper than the limit", {});
    inner_options_.transport =
        Transport{payload.media.type, payload.media.charset, header_.url, header_.date};
    const std::string& inner_name = header_.url.empty() ? name_ : header_.url;
    auto opened = open_reader(memory_stream(std::move(body.bytes)), inner_name, inner_options_);
    if (opened) {
        inner_ = std::move(*opened);
        ahead_ = read_inner();
        several_ = false;
    } else if (payload.known_media) {
        return bad(opened.error().message, {});
    } else {
        pass_over("unknown content");
    }
    return std::nullopt;
}

/// The next result of the reader of the content, as it gives it; nothing at its end, which closes it.
std::optional<ReadResult> WarcReader::read_inner() {
    Result<std::optional<ReadResult>> result = inner_->next();
    if (result && *result) return std::move(*result);
    inner_.reset();
    if (result) return std::nullopt;
    return ReadResult{std::nullopt, BadRecord{{}, result.error().message, {}}};
}

void WarcReader::place(Origin& origin) const {
    if (!several_) {
        origin = origin_;
        return;
    }
    const std::string& url = header_.url.empty() ? fmt::to_string(origin_.record) : header_.url;
    origin.member = origin.member.empty() ? url : fmt::format("{}/{}", url, origin.member);
    origin.file = name_;
}

/// What the record tells and the article does not.
void WarcReader::complete(RawItem& item) {
    place(item.origin);
    const auto add = [&](const char* field, const std::string& value) {
        if (!value.empty() && item.fields.find(field) == item.fields.end()) item.fields.emplace(field, value);
    };
    if (!several_) add("url", header_.url);
    add("language", header_.language);
    auto [rule, end] = item.fields.equal_range("published_rule");
    for (; rule != end; ++rule) {
        if (rule->second == "file name" || rule->second == "path")
            rule->second = "url"; // the reader took the address for a path
    }
    item.warnings.insert(item.warnings.begin(), warnings_.begin(), warnings_.end());
    warnings_.clear();
}

/// The next article of the record; nothing if it has no more.
std::optional<ReadResult> WarcReader::next_of_record() {
    if (!ahead_) return std::nullopt;
    ReadResult result = std::move(*ahead_);
    ahead_ = inner_ ? read_inner() : std::nullopt;
    several_ = several_ || ahead_.has_value();
    if (result.item) complete(*result.item);
    if (result.bad) {
        place(result.bad->origin);
        if (!several_ && result.bad->detail.empty()) result.bad->detail = header_.url;
    }
    return result;
}

/// An archive that gave nothing at all is told of, as other files without an article are.
std::optional<ReadResult> WarcReader::end() {
    if (std::exchange(gave_any_, true)) return std::nullopt;
    std::string kinds;
    for (const auto& [kind, count] : passed_over_)
        kinds += fmt::format("{}{} x {}", kinds.empty() ? "" : ", ", count, kind);
    return ReadResult{std::nullopt,
                      BadRecord{Origin{name_}, "no articles in the web archive", std::move(kinds)}};
}

Result<std::optional<ReadResult>> WarcReader::next() {
    for (;;) {
        std::optional<ReadResult> result = next_of_record();
        if (!result) {
            Result<std::optional<WarcRecord>> record = records_.next();
            if (!record) return propagate(record);
            if (!*record) return end();
            result = open_record(**record);
        }
        // What a body unpacks to ends the whole archive, as its own packing does.
        if (options_.guard && options_.guard->failed()) return failure(*options_.guard->failed());
        if (!result) continue;
        gave_any_ = true;
        return result;
    }
}

} // namespace

std::unique_ptr<Reader> warc_reader(std::unique_ptr<ByteStream> stream, std::string name,
                                    const ReaderOptions& options) {
    return std::make_unique<WarcReader>(std::move(stream), std::move(name), options);
}

bool is_packed_web_archive(std::string_view packed, std::string_view name) {
    const std::string bytes = unpack_beginning(packed, 256);
    if (bytes.starts_with("WARC/") || bytes.starts_with("filedesc:")) return true;
    // The name counts where the first member is damaged.
    return bytes.empty() &&
           (name.ends_with(".warc.gz") || name.ends_with(".arc.gz") || name.ends_with(".wet.gz"));
}

} // namespace dateline::indexer
