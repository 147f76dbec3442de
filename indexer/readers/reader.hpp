/// What every reader gives: records one at a time from a byte stream. Readers take a stream and a name, not a
/// path.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "common/error.hpp"

namespace dateline::indexer {

/// A source of bytes. Implementations: a file, a gzip-compressed file, memory.
class ByteStream {
  public:
    ByteStream() = default;
    ByteStream(const ByteStream&) = delete;
    ByteStream& operator=(const ByteStream&) = delete;
    virtual ~ByteStream() = default;
    /// Reads up to `size` bytes; 0 at the end. Fails with `unreadable` (disk) or `bad_input` (damaged
    /// compression).
    [[nodiscard]] virtual Result<std::size_t> read(char* buffer, std::size_t size) = 0;
};

/// Our names of what an article can carry; also the left side of --map.
/// Multi-valued fields (places, people, organisations, topics) repeat.
struct RawItem {
    std::multimap<std::string, std::string, std::less<>>
        fields;                        ///< id, source, url, title, byline, published,
                                       ///< language, dateline, version, places, people, ...
    double published_confidence = 1;   ///< share of right dates where "published" had to be found, else 1
    std::string body;                  ///< the text, paragraphs parted by blank lines (see `body_lines`)
    bool lines_are_paragraphs = false; ///< each line of the body is a paragraph of its own
    bool scraped = false;              ///< web leftovers are to be looked for
    Origin origin;
    std::vector<std::string>
        warnings; ///< what was wrong but did not stop the article ("impossible date ...")
};

/// A record that could not be read; the reader goes on with the next one.
struct BadRecord {
    Origin origin;
    std::string reason; ///< short and countable ("truncated JSON", "record larger than the limit")
    std::string detail; ///< what exactly, for the log; may be empty
};

/// What `Reader::next` gives: an item, or a record that is lost and counted.
struct ReadResult {
    std::optional<RawItem> item;
    std::optional<BadRecord> bad;
};

/// What the transport tells of a document that was fetched from the web (an HTTP header, a WARC record).
/// Empty where unknown.
struct Transport {
    std::string media_type; ///< "text/html", lower case, without parameters
    std::string charset;    ///< as the header names it
    std::string url;
    std::string fetched; ///< ISO 8601
};

/// Parts of archives that are no articles and nothing lost: kind ("image", "HTTP status 302") -> count.
using PassedOver = std::map<std::string, std::uint64_t>;

/// How far files are unpacked. A file over a limit is refused from there on.
struct UnpackLimits {
    /// No ratio is looked at before so many bytes: short regular files shrink to next to nothing.
    static constexpr std::uint64_t free_bytes = 32ULL << 20U;
    std::uint64_t max_ratio = 200; ///< unpacked bytes to bytes of the file; news shrinks to 1/3 to 1/50
    std::uint64_t max_bytes = 256ULL << 30U; ///< unpacked, at all levels together
    std::uint64_t max_members = 10'000'000;  ///< of archives, at all levels together
    unsigned max_depth = 2;                  ///< archives one in another
};

class UnpackGuard;

/// Settings shared by all readers.
struct ReaderOptions {
    std::size_t max_record_bytes = 64U << 20U; ///< larger records are refused, not read into memory
    std::map<std::string, std::string, std::less<>>
        field_map;                       ///< our field -> dotted path in JSON, column in CSV
    std::uint64_t* bytes_read = nullptr; ///< counts the bytes taken off the disk; must outlive the reader
    Transport transport;                 ///< of the stream
    bool verbatim = false;               ///< text stays as it is, encoded twice or not
    std::optional<Day> today;            ///< nothing was published after it; no limit if unknown
    PassedOver* passed_over = nullptr;   ///< counts what is passed over; must outlive the reader
    unsigned depth = 0;                  ///< how many archives the stream lies in
    UnpackLimits unpack;
    std::shared_ptr<UnpackGuard> guard; ///< counts for the whole file; made by `open_reader` if there is none
};

/// One format. Memory does not grow with the size of the stream.
class Reader {
  public:
    Reader() = default;
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    virtual ~Reader() = default;
    /// The next record; nothing at the end. An `Error` only if the stream itself fails (disk, damaged gzip):
    /// then the records before it stand and the rest of the file is lost.
    [[nodiscard]] virtual Result<std::optional<ReadResult>> next() = 0;
};

} // namespace dateline::indexer
