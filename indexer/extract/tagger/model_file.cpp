// Writes and reads models; a damaged one is told from a whole one by its checksum.
#include "indexer/extract/tagger/model_file.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <numeric>
#include <optional>

#include <fmt/format.h>

#include "common/text.hpp"

namespace dateline::indexer {
namespace {

constexpr std::string_view magic = "dateline names\n";
constexpr std::size_t header_bytes = magic.size() + 4 + 8 + 8;
constexpr unsigned largest_shift = 9; // 32767 in a byte

void put(std::string& out, std::uint64_t number, unsigned bytes) {
    for (unsigned byte = 0; byte < bytes; ++byte)
        out += static_cast<char>((number >> (8 * byte)) & 0xFFU);
}

void put_distance(std::string& out, std::uint32_t distance) {
    while (distance >= 0x80U) {
        out += static_cast<char>((distance & 0x7FU) | 0x80U);
        distance >>= 7U;
    }
    out += static_cast<char>(distance);
}

// Least shift that makes all weights of a row fit into a byte.
unsigned shift_of(const WeightRow& row) {
    int largest = 0;
    for (const std::int16_t weight : row)
        largest = std::max(largest, std::abs(static_cast<int>(weight)));
    unsigned shift = 0;
    while (((largest + (1 << shift) / 2) >> shift) > 127)
        ++shift;
    return shift;
}

int shifted(int weight, unsigned shift) {
    const int half = (1 << shift) / 2;
    return weight < 0 ? -((-weight + half) >> shift) : (weight + half) >> shift;
}

// The first of those that stand most often in a row.
int most_common(const std::array<int, label_count - 1>& weights) {
    int common = 0;
    std::ptrdiff_t most = 0;
    for (const int weight : weights) {
        const std::ptrdiff_t times = std::count(weights.begin(), weights.end(), weight);
        if (times <= most) continue;
        most = times;
        common = weight;
    }
    return common;
}

void put_row(std::string& out, const WeightRow& row) {
    const unsigned shift = shift_of(row);
    std::array<int, label_count - 1> weights{};
    for (std::size_t label = 0; label < row.size(); ++label)
        weights[label] = shifted(row[label], shift);
    const int common = most_common(weights);
    std::uint32_t mask = 0;
    std::string others;
    for (std::size_t label = 0; label < row.size(); ++label) {
        if (weights[label] == common) continue;
        mask |= 1U << label;
        put(others, static_cast<std::uint8_t>(weights[label]), 1);
    }
    put(out, shift, 1);
    put(out, static_cast<std::uint8_t>(common), 1);
    put(out, mask, 2);
    out += others;
}

void put_stage(std::string& out, const Stage& stage) {
    for (const LabelScores& row : stage.transitions)
        for (const std::int32_t weight : row)
            put(out, static_cast<std::uint32_t>(weight), 4);
    const std::vector<Feature>& features = stage.weights.features();
    std::vector<std::size_t> order(features.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&features](std::size_t a, std::size_t b) { return features[a] < features[b]; });
    put(out, features.size(), 4);
    Feature last = 0;
    for (const std::size_t at : order) {
        put_distance(out, features[at] - last);
        put_row(out, stage.weights.rows()[at]);
        last = features[at];
    }
}

/// Takes numbers off the bytes; asks whether there are enough.
class ByteReader {
  public:
    explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

    [[nodiscard]] std::optional<std::uint64_t> number(unsigned bytes) {
        if (bytes_.size() - at_ < bytes) return std::nullopt;
        std::uint64_t value = 0;
        for (unsigned byte = 0; byte < bytes; ++byte)
            value |= std::uint64_t{static_cast<unsigned char>(bytes_[at_++])} << (8 * byte);
        return value;
    }

    [[nodiscard]] std::optional<std::uint64_t> distance() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 35 && at_ < bytes_.size(); shift += 7) {
            const auto byte = static_cast<unsigned char>(bytes_[at_++]);
            value |= std::uint64_t{byte & 0x7FU} << shift;
            if ((byte & 0x80U) == 0) return value;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::size_t left() const { return bytes_.size() - at_; }

  private:
    std::string_view bytes_;
    std::size_t at_ = 0;
};

std::optional<WeightRow> read_row(ByteReader& reader) {
    const auto shift = reader.number(1);
    const auto common = reader.number(1);
    const auto mask = reader.number(2);
    if (!mask || *shift > largest_shift) return std::nullopt;
    WeightRow row{};
    for (std::size_t label = 0; label < row.size(); ++label) {
        const auto weight = (*mask >> label & 1U) == 0 ? common : reader.number(1);
        if (!weight) return std::nullopt;
        const int whole = static_cast<std::int8_t>(*weight) * (1 << *shift);
        row[label] = static_cast<std::int16_t>(std::clamp(whole, -32768, 32767));
    }
    return row;
}

std::optional<Stage> read_stage(ByteReader& reader) {
    Stage stage;
    for (LabelScores& row : stage.transitions) {
        for (std::int32_t& weight : row) {
            const auto number = reader.number(4);
            if (!number) return std::nullopt;
            weight = static_cast<std::int32_t>(static_cast<std::uint32_t>(*number));
        }
    }
    constexpr std::size_t least_row = 5;
    const auto rows = reader.number(4);
    if (!rows || *rows > reader.left() / least_row) return std::nullopt;
    stage.weights = WeightTable(*rows);
    std::uint64_t feature = 0;
    for (std::uint64_t row = 0; row < *rows; ++row) {
        const auto distance = reader.distance();
        if (!distance || *distance == 0 || feature + *distance > 0xFFFFFFFFULL) return std::nullopt;
        feature += *distance;
        const auto weights = read_row(reader);
        if (!weights) return std::nullopt;
        stage.weights.add(static_cast<Feature>(feature), *weights);
    }
    return stage;
}

auto refused(const std::string& name, const std::string& what) {
    return failure(ErrorKind::bad_input, fmt::format("{}: {}", name, what),
                   "install the program again, or make the file anew with 'train'");
}

} // namespace

std::string to_bytes(const Stages& stages) {
    std::string rest;
    for (const Stage& stage : stages)
        put_stage(rest, stage);
    std::string bytes(magic);
    put(bytes, model_version, 4);
    put(bytes, rest.size(), 8);
    put(bytes, stable_hash(rest), 8);
    return bytes + rest;
}

Result<LoadedModel> read_model(std::string_view bytes, const std::string& name) {
    if (!bytes.starts_with(magic) || bytes.size() < header_bytes)
        return refused(name, "this is no model of the name tagger");
    ByteReader header(bytes.substr(magic.size()));
    const auto version = header.number(4);
    const auto length = header.number(8);
    const auto checksum = header.number(8);
    if (version != model_version)
        return refused(name, fmt::format("the model is of version {}, this program reads version {}",
                                         version.value_or(0), model_version));
    const std::string_view rest = bytes.substr(header_bytes);
    if (length != rest.size())
        return refused(name,
                       fmt::format("the model is cut: {} of {} bytes", rest.size(), length.value_or(0)));
    if (checksum != stable_hash(rest)) return refused(name, "the model is damaged: its checksum is wrong");
    ByteReader reader(rest);
    LoadedModel model;
    model.checksum = *checksum;
    for (Stage& stage : model.stages) {
        std::optional<Stage> read = read_stage(reader);
        if (!read) return refused(name, "the model is damaged: its rows cannot be read");
        stage = std::move(*read);
    }
    if (reader.left() != 0) return refused(name, "the model is damaged: more than two stages");
    return model;
}

Result<LoadedModel> load_model(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return failure(ErrorKind::unreadable, fmt::format("cannot open {}", path.string()),
                       "install the program again, or set DATELINE_DATA to the folder that holds models");
    const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    return read_model(bytes, path.string());
}

} // namespace dateline::indexer
