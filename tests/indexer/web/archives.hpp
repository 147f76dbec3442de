/// Web archives for tests, made of nothing but strings.
#pragma once

#include <string>
#include <string_view>

#include "tests/support/deflated.hpp"
#include "tests/support/read_all.hpp"

namespace dateline::tests {

/// An HTTP response with header lines (each ended by CR LF) before the body.
[[nodiscard]] std::string http(std::string_view header_lines, std::string_view body,
                               std::string_view status = "200 OK");

/// A WARC record of the right length; `extra` are more header lines, ended by CR LF.
[[nodiscard]] std::string warc(std::string_view type, std::string_view url, std::string_view content_type,
                               std::string_view block, std::string_view extra = {});

/// A response record with a text of one title and one paragraph.
[[nodiscard]] std::string page(std::string_view url, std::string_view title);

/// Everything that is read from a web archive.
[[nodiscard]] Reading read_archive(const std::string& bytes, const indexer::ReaderOptions& options = {});

/// "Title one, Title two; bad: truncated WARC record": titles and losses in one line.
[[nodiscard]] std::string outcome(const Reading& reading);

} // namespace dateline::tests
