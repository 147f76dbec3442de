#include "tests/indexer/containers/packed.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>
#include <zlib.h>

#include "indexer/readers/byte_stream.hpp"

namespace dateline::tests {
namespace {

/// zlib.h, deflateInit2: negative for no header.
constexpr int raw_deflate = -15;

std::string little(std::uint64_t value, int bytes) {
    std::string out;
    for (int i = 0; i < bytes; ++i, value >>= 8U)
        out.push_back(static_cast<char>(value & 0xFFU));
    return out;
}

const unsigned char* bytes_of(const std::string& text) {
    return static_cast<const unsigned char*>(static_cast<const void*>(text.data()));
}

/// What the header of a member and its entry in the central directory share.
std::string zip_values(const PackedMember& member, const std::string& packed, unsigned method,
                       unsigned flags) {
    const auto sum = crc32(0, bytes_of(member.content), static_cast<uInt>(member.content.size()));
    return little(20, 2) + little(flags, 2) + little(method, 2) + little(0, 4) + little(sum, 4) +
           little(packed.size(), 4) + little(member.content.size(), 4) + little(member.name.size(), 2) +
           little(0, 2);
}

} // namespace

std::string zip_member(const PackedMember& member, unsigned method, unsigned flags) {
    const std::string packed = method == 0 ? member.content : deflated(member.content, raw_deflate);
    return "PK\x03\x04" + zip_values(member, packed, method, flags) + member.name + packed;
}

std::string zip_of(const std::vector<PackedMember>& members, unsigned method) {
    std::string out;
    std::string directory;
    for (const PackedMember& member : members) {
        const std::string packed = method == 0 ? member.content : deflated(member.content, raw_deflate);
        directory += "PK\x01\x02" + little(20, 2) + zip_values(member, packed, method, 0) + little(0, 10) +
                     little(out.size(), 4) + member.name;
        out += zip_member(member, method);
    }
    return out + directory + "PK\x05\x06" + little(0, 4) + little(members.size(), 2) +
           little(members.size(), 2) + little(directory.size(), 4) + little(out.size(), 4) + little(0, 2);
}

std::string tar_member(const PackedMember& member, char type) {
    std::string header(512, '\0');
    std::copy(member.name.begin(),
              member.name.begin() + static_cast<long>(std::min<std::size_t>(99, member.name.size())),
              header.begin());
    const auto put = [&](std::size_t at, const std::string& text) {
        std::copy(text.begin(), text.end(), header.begin() + static_cast<long>(at));
    };
    put(100, "0000644");
    put(124, fmt::format("{:011o}", member.content.size()));
    put(136, "00000000000");
    put(148, "        ");
    header[156] = type;
    put(257, std::string("ustar\0"
                         "00",
                         8));
    const unsigned sum = std::accumulate(header.begin(), header.end(), 0U, [](unsigned total, char c) {
        return total + static_cast<unsigned char>(c);
    });
    put(148, fmt::format("{:06o}", sum) + std::string("\0 ", 2));
    return header + member.content + std::string((512 - member.content.size() % 512) % 512, '\0');
}

std::string tar_of(const std::vector<PackedMember>& members) {
    std::string out;
    for (const PackedMember& member : members)
        out += tar_member(member);
    return out + std::string(1024, '\0');
}

std::string article_text(int number) {
    std::string text = fmt::format("Report number {}\n\n", number);
    for (int i = 0; i < 40; ++i)
        text += fmt::format("The council of ward {} met on day {}. ", number * 31 + i, i * i * 7 + number);
    return text + "\n";
}

Reading read_bytes(std::string bytes, const std::string& name, const indexer::ReaderOptions& options) {
    auto reader = indexer::open_reader(indexer::memory_stream(std::move(bytes)), name, options);
    if (reader) return read_all(**reader);
    Reading reading;
    reading.error = reader.error().message;
    return reading;
}

std::vector<std::string> places(const Reading& reading) {
    std::vector<std::string> all;
    for (const indexer::RawItem& item : reading.items)
        all.push_back(path_text(item.origin));
    return all;
}

} // namespace dateline::tests
