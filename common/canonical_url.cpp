#include "common/canonical_url.hpp"

#include <algorithm>
#include <array>

#include "common/text.hpp"

namespace dateline {
namespace {

/// Parameters added by mailings, advertisements and social networks, after the documentation of each: Google
/// (gclid, dclid, gbraid, wbraid, _ga, _gl), Meta (fbclid, igshid), Microsoft (msclkid), Mailchimp (mc_cid,
/// mc_eid), Yandex (yclid), HubSpot (_hsenc, _hsmi), Twitter (twclid), TikTok (ttclid).
constexpr std::array<std::string_view, 17> tracking_names{
    "gclid",  "dclid",  "gbraid", "wbraid", "_ga",   "_gl",    "fbclid", "igshid", "msclkid",
    "mc_cid", "mc_eid", "yclid",  "_hsenc", "_hsmi", "twclid", "ttclid", "mkt_tok"};

bool tracks(std::string_view parameter) {
    const std::string name = to_lower_ascii(parameter.substr(0, parameter.find('=')));
    return name.starts_with("utm_") ||
           std::find(tracking_names.begin(), tracking_names.end(), name) != tracking_names.end();
}

/// Length of "http://" or "https://" at the beginning; 0 if there is neither.
std::size_t scheme_length(std::string_view url) {
    const std::string start = to_lower_ascii(url.substr(0, 8));
    return start.starts_with("http://") ? 7 : start.starts_with("https://") ? 8 : 0;
}

std::string canonical_host(std::string_view host) {
    std::string name = to_lower_ascii(host);
    for (const std::string_view port : {":80", ":443"}) {
        if (name.ends_with(port)) name.erase(name.size() - port.size());
    }
    if (name.starts_with("www.")) name.erase(0, 4);
    return name;
}

std::string canonical_query(std::string_view query) {
    std::string kept;
    for (const std::string_view parameter : split(query, '&')) {
        if (parameter.empty() || tracks(parameter)) continue;
        kept += kept.empty() ? '?' : '&';
        kept += parameter;
    }
    return kept;
}

} // namespace

std::string canonical_url(std::string_view url) {
    url = trim(url);
    const std::size_t scheme = scheme_length(url);
    if (scheme == 0) return std::string(url);
    std::string_view rest = url.substr(scheme);
    if (const std::size_t hash = rest.find('#'); hash != std::string_view::npos) {
        if (rest.substr(hash, 2) != "#!") rest = rest.substr(0, hash);
    }
    const std::size_t host_end = std::min(rest.find_first_of("/?#"), rest.size());
    std::string result = "https://" + canonical_host(rest.substr(0, host_end));
    rest.remove_prefix(host_end);
    const std::size_t question = std::min(rest.find('?'), rest.size());
    std::string_view path = rest.substr(0, question);
    while (path.ends_with('/'))
        path.remove_suffix(1);
    result += path;
    if (question < rest.size()) result += canonical_query(rest.substr(question + 1));
    return result;
}

bool is_home_page(std::string_view url) {
    const std::string canonical = canonical_url(url);
    constexpr std::string_view scheme = "https://";
    if (!canonical.starts_with(scheme)) return false;
    const std::size_t path = std::min(canonical.find('/', scheme.size()), canonical.size());
    const std::string rest = canonical.substr(path);
    return canonical.find('?') == std::string::npos &&
           (rest.empty() || rest == "/index.html" || rest == "/index.htm" || rest == "/index.php");
}

std::string host_of(std::string_view url) {
    url = trim(url);
    const std::size_t scheme = scheme_length(url);
    if (scheme == 0) return {};
    std::string_view host = url.substr(scheme);
    host = host.substr(0, host.find_first_of("/?#"));
    if (const std::size_t user = host.rfind('@'); user != std::string_view::npos)
        host.remove_prefix(user + 1);
    return canonical_host(host.substr(0, host.find(':')));
}

} // namespace dateline
