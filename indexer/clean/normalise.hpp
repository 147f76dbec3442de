/// From the record as read to the article: paragraphs, leftovers, dateline, publication time, identity.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/article.hpp"
#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

struct NormaliseOptions {
    bool verbatim = false;       ///< the body is one paragraph, to the character; no leftovers are looked for
    bool keep_leftovers = false; ///< nothing is marked; lines still tell author and agency
    std::string default_source;  ///< outlet of articles that name none
    std::optional<PublicationTime> default_date{}; ///< publication of articles that tell none
    std::optional<Day> today{}; ///< dates far behind it are no publication dates; no limit if unknown
};

struct Normalised {
    Article article;
    std::vector<std::string>
        warnings; ///< those of the reader and what was found here ("unreadable date ...")
};

/// Days that can be those of a publication: from the first newspapers (1605) on, up to a month ahead of
/// `today`, as magazines are dated.
inline constexpr Day first_publication_day = -135140; // 1600-01-01
inline constexpr Day most_days_ahead = 31;

/// Cleans an item. `path_id` is the id shown for articles that bring neither id nor URL. Dates are tried in
/// the order given, the first that can be read and is not absurd counts, with its rule. Requires: `item` has
/// a title or a body.
[[nodiscard]] Normalised normalise(RawItem item, const NormaliseOptions& options, std::string path_id);

/// Identity for updates: "u:<canonical url>", else "s:<folded source>|<id>", else "f:<file>|<id>" or
/// "f:<file>#<record>"; "t:<hash of title and text>" for standard input. The front page of a site is no url
/// of an article. `given_source` is what the article itself names, `given_id` its own id; both may be empty.
[[nodiscard]] std::string article_key(const Article& article, const std::string& given_source,
                                      const std::string& given_id);

} // namespace dateline::indexer
