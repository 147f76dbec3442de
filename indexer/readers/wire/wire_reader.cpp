#include "indexer/readers/wire/wire_reader.hpp"

#include <utility>

#include "indexer/readers/wire/wire_message.hpp"
#include "indexer/readers/wire/wire_splitter.hpp"

namespace dateline::indexer {
namespace {

class WireReader : public Reader {
  public:
    WireReader(std::unique_ptr<ByteStream> stream, std::string name, const ReaderOptions& options)
        : splitter_(std::move(stream), options.max_record_bytes), name_(std::move(name)),
          verbatim_(options.verbatim) {}

    Result<std::optional<ReadResult>> next() override {
        Result<std::optional<WirePiece>> piece = splitter_.next();
        if (!piece) return propagate(piece);
        if (!*piece) return std::optional<ReadResult>{};
        Origin origin{name_, ++record_, (*piece)->line};
        if ((*piece)->too_large)
            return ReadResult{std::nullopt, BadRecord{std::move(origin), "record larger than the limit", {}}};
        return read_wire_message(std::move((*piece)->text), std::move(origin), verbatim_);
    }

  private:
    WireSplitter splitter_;
    std::string name_;
    bool verbatim_;
    std::uint64_t record_ = 0;
};

} // namespace

std::unique_ptr<Reader> wire_reader(std::unique_ptr<ByteStream> stream, std::string name,
                                    const ReaderOptions& options) {
    return std::make_unique<WireReader>(std::move(stream), std::move(name), options);
}

} // namespace dateline::indexer
