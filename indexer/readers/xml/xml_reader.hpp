/// Reader of XML: cuts the stream into records and has a form make articles of them.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/markup/tree.hpp"
#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// How one kind of XML holds its articles.
class XmlForm {
  public:
    XmlForm() = default;
    XmlForm(const XmlForm&) = delete;
    XmlForm& operator=(const XmlForm&) = delete;
    virtual ~XmlForm() = default;

    /// Names of the elements that are records, without prefix.
    [[nodiscard]] virtual std::vector<std::string> record_names() const = 0;

    /// Learns what stands before the first record. `root` is the outermost element as far as it was read;
    /// nowhere if the first record is the outermost element. `url` is where the stream came from; may be
    /// empty.
    virtual void read_head(Node root, std::string_view url) = 0;

    /// Fills the fields and the body of an item. Returns why the record is no article ("no text: picture
    /// item"), or nothing if it is one. Whether it has a title or a text is checked by the reader.
    [[nodiscard]] virtual std::string read_record(Node record, RawItem& item) = 0;

    /// What to say of a stream without any record: "feed without items".
    [[nodiscard]] virtual std::string_view nothing_reason() const = 0;
};

/// One article a record at most. No entity is expanded and nothing is loaded from outside. The encoding is
/// that of the transport or of the XML declaration where they are right. Bad: what the form says, "record
/// larger than the limit", "truncated XML record", "no title and no text".
[[nodiscard]] std::unique_ptr<Reader> xml_reader(std::unique_ptr<ByteStream> stream, std::string name,
                                                 const ReaderOptions& options, std::unique_ptr<XmlForm> form);

} // namespace dateline::indexer
