// Mails and mailboxes.
#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/mail/mail_reader.hpp"
#include "tests/fuzz/fuzzing.hpp"

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    std::string input = fuzz::text_of(bytes, size);
    const bool is_mailbox = fuzz::take_choice(input) % 2 == 1;
    auto stream = indexer::memory_stream(std::move(input));
    const auto reader = is_mailbox ? indexer::mailbox_reader(std::move(stream), "x", fuzz::small_limits())
                                   : indexer::mail_reader(std::move(stream), "x", fuzz::small_limits());
    fuzz::read_whole(*reader, size + 1);
    return 0;
}
