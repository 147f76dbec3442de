#include "indexer/readers/containers/archive_reader.hpp"

#include <utility>

#include <fmt/format.h>

#include "indexer/readers/containers/archive_input.hpp"
#include "indexer/readers/containers/member_name.hpp"
#include "indexer/readers/open_reader.hpp"

namespace dateline::indexer {
namespace {

/// The bytes of the member that the archive stands at. Must not outlive the archive, nor be used behind it.
class MemberStream : public ByteStream {
  public:
    explicit MemberStream(ArchiveInput& input) : input_(&input) {}

    Result<std::size_t> read(char* buffer, std::size_t size) override {
        if (ended_) return 0;
        Result<std::size_t> got = input_->read(buffer, size);
        ended_ = got && *got == 0 && size > 0;
        return got;
    }

  private:
    ArchiveInput* input_;
    bool ended_ = false;
};

class ArchiveReader : public Reader {
  public:
    ArchiveReader(std::unique_ptr<ByteStream> stream, std::string name, const ReaderOptions& options,
                  ArchiveKind kind)
        : input_(std::move(stream), kind, options.guard), name_(std::move(name)), options_(options) {
        ++options_.depth;
        options_.transport = Transport{};
        options_.transport.fetched = options.transport.fetched;
    }

    Result<std::optional<ReadResult>> next() override;

  private:
    [[nodiscard]] Result<std::optional<ReadResult>> next_in_member();
    [[nodiscard]] Result<std::optional<ReadResult>> next_member();
    [[nodiscard]] std::optional<ReadResult> open(const Member& member);
    [[nodiscard]] ReadResult bad(std::string reason) const;
    void place(Origin& origin) const;

    ArchiveInput input_;
    std::string name_;
    ReaderOptions options_; ///< of the members
    std::string member_;
    std::optional<Member> found_; ///< not opened yet
    std::unique_ptr<Reader> inner_;
    bool done_ = false;
};

ReadResult ArchiveReader::bad(std::string reason) const {
    Origin origin;
    origin.file = name_;
    origin.member = member_;
    return {std::nullopt, BadRecord{std::move(origin), std::move(reason), {}}};
}

void ArchiveReader::place(Origin& origin) const {
    origin.file = name_;
    origin.member = origin.member.empty() ? member_ : fmt::format("{}/{}", member_, origin.member);
}

/// The next record of the open member; nothing at its end.
Result<std::optional<ReadResult>> ArchiveReader::next_in_member() {
    Result<std::optional<ReadResult>> next = inner_->next();
    if (!next) {
        inner_.reset();
        if (options_.guard->failed()) return propagate(next);
        return bad(next.error().message);
    }
    if (!*next) {
        inner_.reset();
        return next;
    }
    if ((*next)->item) place((*next)->item->origin);
    if ((*next)->bad) place((*next)->bad->origin);
    return next;
}

/// Opens a member; a result if it cannot be read.
std::optional<ReadResult> ArchiveReader::open(const Member& member) {
    member_ = member.name;
    if (!member.is_file || is_hidden_member(member_)) return std::nullopt;
    if (member.encrypted) return bad("encrypted member of an archive");
    Result<std::unique_ptr<Reader>> reader =
        open_reader(std::make_unique<MemberStream>(input_), fmt::format("{}/{}", name_, member_), options_);
    if (!reader) return bad(reader.error().message);
    inner_ = std::move(*reader);
    return std::nullopt;
}

/// Goes to the next member and opens it; a result if something is lost.
Result<std::optional<ReadResult>> ArchiveReader::next_member() {
    if (!found_) {
        Result<std::optional<Member>> member = input_.next();
        if (!member) return propagate(member);
        done_ = !*member;
        found_ = std::move(*member);
        if (found_ && !found_->lost.empty()) {
            member_.clear();
            return bad(std::move(found_->lost));
        }
    }
    if (!found_) return std::optional<ReadResult>{};
    const Member member = std::move(*std::exchange(found_, std::nullopt));
    std::optional<ReadResult> refused = open(member);
    if (options_.guard->failed()) return failure(*options_.guard->failed());
    return refused;
}

Result<std::optional<ReadResult>> ArchiveReader::next() {
    while (!done_) {
        Result<std::optional<ReadResult>> next = inner_ ? next_in_member() : next_member();
        if (!next) done_ = true;
        if (!next || *next) return next;
    }
    return std::optional<ReadResult>{};
}

} // namespace

Result<std::unique_ptr<Reader>> archive_reader(std::unique_ptr<ByteStream> stream, std::string name,
                                               const ReaderOptions& options, ArchiveKind kind) {
    if (options.depth >= options.unpack.max_depth) {
        return failure(ErrorKind::bad_input,
                       fmt::format("{} archive nested deeper than {} (--max-depth raises the limit)",
                                   to_text(kind), options.unpack.max_depth));
    }
    return std::make_unique<ArchiveReader>(std::move(stream), std::move(name), options, kind);
}

} // namespace dateline::indexer
