#include "indexer/readers/mail/mail_reader.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <utility>

#include "common/text.hpp"
#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/line_reader.hpp"
#include "indexer/readers/mail/mail_articles.hpp"

namespace dateline::indexer {
namespace {

/// Header fields; the last two stand in other headers, too.
constexpr std::array<std::string_view, 10> header_fields{
    "received", "return-path", "message-id",   "mime-version", "content-type",
    "from",     "to",          "delivered-to", "subject",      "date"};
constexpr std::size_t shared_fields = 2;

/// One message as it stands in a stream.
struct RawMail {
    std::string bytes;
    std::uint64_t line = 1;
    bool too_large = false;
};

class MailSource {
  public:
    MailSource() = default;
    MailSource(const MailSource&) = delete;
    MailSource& operator=(const MailSource&) = delete;
    virtual ~MailSource() = default;
    [[nodiscard]] virtual Result<std::optional<RawMail>> next() = 0;
};

class SingleMail : public MailSource {
  public:
    SingleMail(std::unique_ptr<ByteStream> stream, std::size_t max_bytes)
        : stream_(std::move(stream)), max_bytes_(max_bytes) {}

    Result<std::optional<RawMail>> next() override {
        if (std::exchange(done_, true)) return std::optional<RawMail>{};
        Result<std::optional<std::string>> bytes = read_all(*stream_, max_bytes_);
        if (!bytes) return propagate(bytes);
        if (!*bytes) return RawMail{{}, 1, true};
        return RawMail{std::move(**bytes), 1, false};
    }

  private:
    std::unique_ptr<ByteStream> stream_;
    std::size_t max_bytes_;
    bool done_ = false;
};

class Mailbox : public MailSource {
  public:
    Mailbox(std::unique_ptr<ByteStream> stream, std::size_t max_bytes)
        : lines_(std::move(stream), max_bytes), max_bytes_(max_bytes) {}

    Result<std::optional<RawMail>> next() override;

  private:
    LineReader lines_;
    Line line_;
    std::size_t max_bytes_;
    bool opened_ = false; // line_ opens a mail and is used
};

/// Takes one ">" off a line that was escaped: ">From ", ">>From ".
std::string_view unescaped(std::string_view line) {
    const std::size_t first = line.find_first_not_of('>');
    const bool escaped = first != std::string_view::npos && first > 0 && line.substr(first, 5) == "From ";
    return escaped ? line.substr(1) : line;
}

Result<std::optional<RawMail>> Mailbox::next() {
    while (!opened_) {
        const Result<bool> more = lines_.next(line_);
        if (!more) return propagate(more);
        if (!*more) return std::optional<RawMail>{};
        opened_ = opens_mailbox(line_.text);
    }
    opened_ = false;
    RawMail mail{{}, line_.number, false};
    bool after_blank = false;
    for (;;) {
        const Result<bool> more = lines_.next(line_);
        if (!more || !*more) return mail; // a failure comes again with the next call
        opened_ = after_blank && opens_mailbox(line_.text);
        if (opened_) return mail;
        after_blank = line_.text.empty() && !line_.too_long;
        mail.too_large =
            mail.too_large || line_.too_long || mail.bytes.size() + line_.text.size() > max_bytes_;
        if (mail.too_large) {
            mail.bytes.clear();
        } else {
            mail.bytes.append(unescaped(line_.text)).push_back('\n');
        }
    }
}

class MailReader : public Reader {
  public:
    MailReader(std::unique_ptr<MailSource> source, std::string name, ReaderOptions options)
        : source_(std::move(source)), name_(std::move(name)), options_(std::move(options)) {}

    Result<std::optional<ReadResult>> next() override;

  private:
    std::unique_ptr<MailSource> source_;
    std::deque<ReadResult> ready_; // of the mail last read
    std::string name_;
    ReaderOptions options_;
    std::uint64_t record_ = 0;
};

Result<std::optional<ReadResult>> MailReader::next() {
    if (ready_.empty()) {
        Result<std::optional<RawMail>> mail = source_->next();
        if (!mail) return propagate(mail);
        if (!*mail) return std::optional<ReadResult>{};
        Origin origin{name_, record_ + 1, (*mail)->line};
        if ((*mail)->too_large) {
            ready_.push_back(
                {std::nullopt, BadRecord{std::move(origin), "record larger than the limit", {}}});
        } else {
            for (ReadResult& result : read_mail((*mail)->bytes, options_, origin))
                ready_.push_back(std::move(result));
        }
        record_ += ready_.size();
    }
    ReadResult result = std::move(ready_.front());
    ready_.pop_front();
    return result;
}

} // namespace

bool is_mail(std::string_view head) {
    constexpr int lines_looked_at = 20;
    std::size_t known = 0;
    bool sure = false;
    for (int i = 0; i < lines_looked_at && !head.empty(); ++i) {
        const std::size_t end = std::min(head.find('\n'), head.size());
        const std::string_view line = head.substr(0, end);
        head = head.substr(std::min(head.size(), end + 1));
        if (trim(line).empty()) break;
        if (line.front() == ' ' || line.front() == '\t') continue; // goes on with the field before
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) return false;
        const auto* const found =
            std::find_if(header_fields.begin(), header_fields.end(), [&](std::string_view name) {
                return equal_ignoring_case(line.substr(0, colon), name);
            });
        if (found == header_fields.end()) continue;
        ++known;
        sure = sure || found - header_fields.begin() <
                           static_cast<std::ptrdiff_t>(header_fields.size() - shared_fields);
    }
    return known >= 2 && sure;
}

bool opens_mailbox(std::string_view line) {
    constexpr std::size_t longest = 300;
    if (line.substr(0, 5) != "From " || line.size() > longest) return false;
    // The time of day and the year, as asctime writes them.
    const std::size_t colon = line.find(':', 5);
    const std::size_t digits = line.find_last_of("0123456789");
    return colon != std::string_view::npos && digits != std::string_view::npos && digits > colon + 4;
}

std::unique_ptr<Reader> mail_reader(std::unique_ptr<ByteStream> stream, std::string name,
                                    const ReaderOptions& options) {
    return std::make_unique<MailReader>(
        std::make_unique<SingleMail>(std::move(stream), options.max_record_bytes), std::move(name), options);
}

std::unique_ptr<Reader> mailbox_reader(std::unique_ptr<ByteStream> stream, std::string name,
                                       const ReaderOptions& options) {
    return std::make_unique<MailReader>(
        std::make_unique<Mailbox>(std::move(stream), options.max_record_bytes), std::move(name), options);
}

} // namespace dateline::indexer
