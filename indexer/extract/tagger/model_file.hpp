/// The model of the name tagger on disk.
///
/// A file is: "dateline names\n", then numbers with the low byte first: version (32 bits), length of the rest
/// behind the checksum (64), checksum of it (64, FNV-1a). The rest is two stages: 17 x 17 transitions (32
/// bits each), number of rows (32), and the rows by feature: the distance to the feature before (7 bits a
/// byte, low ones first, the high bit says that more follow), a byte by whose value the weights are shifted
/// to the left, the weight of most labels (a byte), a mask of the labels that have another (16), and theirs.
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>

#include "common/error.hpp"
#include "indexer/extract/tagger/weights.hpp"

namespace dateline::indexer {

inline constexpr std::uint32_t model_version = 1;

/// First and second stage.
using Stages = std::array<Stage, 2>;

/// The bytes of a model file. Rows are sorted by feature; weights lose what does not fit into a byte.
[[nodiscard]] std::string to_bytes(const Stages& stages);

/// A model, and the checksum that tells it from others.
struct LoadedModel {
    Stages stages;
    std::uint64_t checksum = 0;
};

/// Reads them. `name` names the file in messages. Fails with `bad_input` for a file that is no model, of
/// another version, cut or altered.
[[nodiscard]] Result<LoadedModel> read_model(std::string_view bytes, const std::string& name);

/// Reads a file; fails with `unreadable` if there is none, or as above.
[[nodiscard]] Result<LoadedModel> load_model(const std::filesystem::path& path);

} // namespace dateline::indexer
