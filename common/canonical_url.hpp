/// Addresses of the web: one form for those of one page, to recognise an article that comes again (never
/// shown), and what they say of the site.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// The address without what does not tell pages apart: scheme (http is https), "www.", case of the host,
/// default port, fragment (but not "#!"), empty and trailing slashes, parameters that track readers (utm_*,
/// fbclid, gclid and the like). The path and other parameters stay as they are. Text that is no http address
/// is trimmed only.
[[nodiscard]] std::string canonical_url(std::string_view url);

/// True for an http address of a site's front page, with or without index.html and the like. Feeds and dumps
/// give it where they have no address of the article itself.
[[nodiscard]] bool is_home_page(std::string_view url);

/// Host of an http address in lower case, without user, port and "www."; empty for anything else.
[[nodiscard]] std::string host_of(std::string_view url);

} // namespace dateline
