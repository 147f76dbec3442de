/// Opens or makes the folder of an index: the stub file, its shards, and the check of what is there already.
#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>

#include <fmt/format.h>

#include "common/index_layout.hpp"
#include "common/xapian_guard.hpp"
#include "indexer/write/index_writer.hpp"

namespace dateline::indexer {
namespace {

namespace fs = std::filesystem;

auto not_writable(const fs::path& folder, const std::error_code& error) {
    const ErrorKind kind =
        error == std::errc::no_space_on_device ? ErrorKind::no_space : ErrorKind::unreadable;
    return failure(kind,
                   fmt::format("cannot write the index folder '{}': {}", folder.string(), error.message()),
                   "give another folder with --index, or change its permissions");
}

/// What stands in the folder. The stub file is written last: without it an earlier run was stopped while it
/// made the index, and nothing is in the shards yet.
struct Found {
    std::size_t shards = 0;
    bool complete = false;
};

/// Looks for an index; no shards when there is none yet.
/// Fails with `no_index` for a folder that holds other things: we never write into it.
Result<Found> look_for_index(const fs::path& folder) {
    std::error_code error;
    if (!fs::exists(folder, error)) return Found{};
    if (!fs::is_directory(folder, error)) {
        return failure(ErrorKind::no_index,
                       fmt::format("'{}' is a file, not an index folder", folder.string()),
                       "give a folder with --index");
    }
    Found found;
    while (fs::is_directory(folder / shard_name(found.shards), error))
        ++found.shards;
    const bool stub = fs::is_regular_file(folder / stub_file, error);
    found.complete = stub && found.shards > 0;
    if (stub || found.shards > 0) return found;
    if (fs::is_empty(folder, error)) return found;
    if (error) return not_writable(folder, error);
    return failure(ErrorKind::no_index,
                   fmt::format("folder '{}' is not empty and holds no index", folder.string()),
                   "give a new or empty folder with --index");
}

/// Writes the stub file beside the shards, at once and whole.
Result<void> write_stub(const fs::path& folder, std::size_t shards) {
    const fs::path written = folder / (std::string(stub_file) + ".new");
    {
        std::ofstream out(written);
        for (std::size_t i = 0; i < shards; ++i)
            out << "auto " << shard_name(i) << '\n';
        out.flush();
        if (!out) return not_writable(folder, std::error_code(errno, std::generic_category()));
    }
    std::error_code error;
    fs::rename(written, folder / stub_file, error);
    if (error) return not_writable(folder, error);
    return {};
}

} // namespace

Result<IndexWriter> IndexWriter::open(const fs::path& folder, std::size_t shards, const Tables& tables) {
    const Result<Found> found = look_for_index(folder);
    if (!found) return propagate(found);
    if (shards > 0 && (found->complete ? shards != found->shards : shards < found->shards)) {
        return failure(
            ErrorKind::no_index,
            fmt::format("index '{}' has {} shards, not {}", folder.string(), found->shards, shards),
            "leave --shards out, or build a new index in another folder");
    }
    const std::size_t wanted = std::max({shards, found->shards, std::size_t{1}});
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) return not_writable(folder, error);
    Result<IndexWriter> writer = guard(folder.string(), [&]() {
        std::vector<Xapian::WritableDatabase> databases;
        for (std::size_t i = 0; i < wanted; ++i) {
            databases.emplace_back((folder / shard_name(i)).string(), Xapian::DB_CREATE_OR_OPEN);
        }
        return IndexWriter(std::move(databases), folder.string(), tables);
    });
    if (!writer) return writer;
    if (const Result<void> begun = writer->begin_session(); !begun) return propagate(begun);
    if (!found->complete) {
        // The first commit comes before the stub, so that a folder with a stub always opens.
        if (const Result<void> committed = writer->commit(); !committed) return propagate(committed);
        if (const Result<void> written = write_stub(folder, wanted); !written) return propagate(written);
    }
    return writer;
}

} // namespace dateline::indexer
