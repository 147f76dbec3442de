#include "indexer/readers/trec/trec_reader.hpp"

#include <utility>

#include "indexer/readers/trec/trec_record.hpp"
#include "indexer/readers/xml/record_splitter.hpp"

namespace dateline::indexer {
namespace {

class TrecReader : public Reader {
  public:
    TrecReader(std::unique_ptr<ByteStream> stream, std::string name, const ReaderOptions& options)
        : records_(std::move(stream), {"DOC", "doc"}, options.max_record_bytes), name_(std::move(name)),
          verbatim_(options.verbatim) {}

    Result<std::optional<ReadResult>> next() override {
        Result<std::optional<XmlRecord>> record = records_.next();
        if (!record) return propagate(record);
        if (!*record) return std::optional<ReadResult>{};
        XmlRecord& found = **record;
        Origin origin{name_, ++number_, found.line};
        if (!found.problem.empty()) {
            const bool large = found.problem.find("limit") != std::string_view::npos;
            std::string reason = large ? std::string(found.problem) : "truncated SGML record";
            return ReadResult{std::nullopt, BadRecord{std::move(origin), std::move(reason), {}}};
        }
        ReadResult result = read_trec_record(std::move(found.text), std::move(origin), verbatim_);
        if (result.item && !found.closed) result.item->warnings.emplace_back("SGML record without an end");
        return result;
    }

  private:
    XmlRecordSplitter records_;
    std::string name_;
    bool verbatim_;
    std::uint64_t number_ = 0;
};

} // namespace

std::unique_ptr<Reader> trec_reader(std::unique_ptr<ByteStream> stream, std::string name,
                                    const ReaderOptions& options) {
    return std::make_unique<TrecReader>(std::move(stream), std::move(name), options);
}

} // namespace dateline::indexer
