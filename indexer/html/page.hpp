/// A web page as an article: its main text and what it tells about itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/date.hpp"

namespace dateline::indexer {

/// What was read from a page. Empty where the page does not tell. Text is well-formed UTF-8.
struct Page {
    std::string title; ///< the headline, without the name of the site
    std::string byline;
    std::string url;                 ///< the canonical address; absolute
    std::string source;              ///< name of the outlet, else its host without "www."
    std::string language;            ///< as given, e.g. "en" or "en-GB"
    std::string summary;             ///< what the page says of itself in a sentence (description)
    std::string published;           ///< as written, to be read by `read_publication_time`
    std::string published_method;    ///< "json-ld", "meta", "microdata", "time element", "url", "text", ...
    double published_confidence = 0; ///< share of dates that this method gets right, 0 to 1
    std::vector<std::string> topics;
    std::vector<std::string> places, people, organisations; ///< where the page names them with their kind
    bool is_cut = false;                                    ///< its rest was lost: elements nested too deeply
    std::string text;                                       ///< main text; paragraphs parted by a blank line
};

/// Reads a page of UTF-8, whatever state it is in. `url` is where it was fetched from; may be empty. No page
/// was published after `latest` (the day it was fetched, else today).
[[nodiscard]] Page read_page(std::string_view utf8, std::string_view url,
                             std::optional<Day> latest = std::nullopt);

} // namespace dateline::indexer
