/// Bylines and credits: lines that are no text, and tell who wrote the article and which agency sent it.
#pragma once

#include <string>
#include <string_view>

#include "common/article.hpp"

namespace dateline::indexer {

/// What a byline or a credit tells; either may be empty.
struct Credit {
    std::string author;
    std::string agency; ///< in the form of `agency_named`
};

/// A line at the beginning that is a byline and nothing else: "By Anna Keller", "By ANNA KELLER, Associated
/// Press", "Von Anna Keller", "Par Anne Martin", "Anna Keller, Staff Writer", "The Associated Press". Both
/// parts empty if it is none. Pure. Requires: well-formed UTF-8.
[[nodiscard]] Credit read_byline(std::string_view line);

/// A whole line that credits an agency: "(AP)", "Source: Xinhua", "Quelle: dpa", "(avec AFP)". Both parts
/// empty if it is none.
[[nodiscard]] Credit read_agency_line(std::string_view line);

/// Author and agency in a line that `leftover_rule` calls "credit", "contact" or "copyright": "(Reporting by
/// Anna Keller in Minsk; Editing by Per Holm)", "To contact the reporter on this story: Anna Keller at ...",
/// "© 2020 AFP".
[[nodiscard]] Credit read_credit(std::string_view rule, std::string_view line);

/// Marks bylines ("byline", among the first three paragraphs) and agency lines ("credit"). Comes before
/// `mark_leftovers`.
void mark_credits(std::vector<Paragraph>& paragraphs);

/// Cuts the agency off a given byline. Fills `byline` and `agency` where they are empty from marked lines,
/// and `agency` also from the opening of the text ("WASHINGTON (Reuters) - "). `source` becomes the agency if
/// nothing else names the outlet.
void take_credits(Article& article);

} // namespace dateline::indexer
