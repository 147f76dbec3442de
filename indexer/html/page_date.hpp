/// When a page was published: every place that tells, weighed by how often it is right.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/date.hpp"
#include "indexer/html/json_ld.hpp"
#include "indexer/html/page_facts.hpp"

namespace dateline::indexer {

/// Where a date was found.
enum class DateSource {
    json_ld,          ///< datePublished of an article
    json_ld_page,     ///< datePublished of the page, or of what is not an article
    meta,             ///< <meta> of publication
    microdata,        ///< itemprop or property datePublished, <time pubdate>
    time_element,     ///< <time> by the headline
    label,            ///< element whose class or id speaks of a publication date
    url,              ///< path of the canonical address
    cue_text,         ///< text that says so: "Published on 3 March 2017"
    near_text,        ///< short text by the headline
    text,             ///< anywhere in the text
    any_time_element, ///< the first <time> of the page
    modified,         ///< date of the last change
    image_url,        ///< path of an image: year and month
};

/// A date that a page gives.
struct DateCandidate {
    DateSource source = DateSource::text;
    Day day = 0;
    std::string written; ///< ISO 8601, with the time if one is known
    bool month_only = false;
};

/// The date of a page, in the form that `read_publication_time` reads.
struct PageDate {
    std::string published;
    std::string_view method; ///< name of the source
    double confidence = 0;   ///< share of right dates of this source, measured
};

/// What is known of a page when its date is looked for. All must outlive the search.
struct DatedPage {
    const Document* document = nullptr;
    const PageFacts* facts = nullptr;
    const LinkedArticle* linked = nullptr;
    std::string_view url; ///< may be empty
    Node headline;        ///< the heading; may be nowhere
    Day latest = 0;       ///< no page was published after it
};

/// Dates that lie in 1995 to `latest`, those of one source in the order in which they are to be trusted.
[[nodiscard]] std::vector<DateCandidate> date_candidates(const DatedPage& page);

/// The date that most speaks for; nothing if the page tells none.
[[nodiscard]] std::optional<PageDate> find_page_date(const DatedPage& page);

} // namespace dateline::indexer
