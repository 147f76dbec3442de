#include "common/log.hpp"

#include "common/text.hpp"

namespace dateline {

void Log::write(LogLevel level, std::string_view label, std::string_view message) {
    if (level > most_) return;
    *out_ << program_ << ": " << label << printable(message) << '\n';
    out_->flush();
}

void Log::detail(std::string_view line) {
    if (LogLevel::warn > most_) return;
    *out_ << "    " << printable(line) << '\n';
    out_->flush();
}

std::string printable(std::string_view text) {
    const std::string valid = repair_utf8(text);
    std::string out;
    out.reserve(valid.size());
    for (std::size_t pos = 0; pos < valid.size();) {
        const std::size_t begin = pos;
        const char32_t c = next_code_point(valid, pos);
        const bool bidi_control = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        if (c == U'\n' || c == U'\t' || c == U'\r') {
            out.push_back(' ');
        } else if (c < 0x20 || (c >= 0x7F && c < 0xA0) || bidi_control || c == 0x2028 || c == 0x2029) {
            append_utf8(out, 0xFFFD);
        } else {
            out.append(valid, begin, pos - begin);
        }
    }
    return out;
}

} // namespace dateline
