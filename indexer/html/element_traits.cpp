#include "indexer/html/element_traits.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "common/text.hpp"
#include "indexer/html/block_text.hpp"
#include "indexer/html/class_words.hpp"

namespace dateline::indexer {
namespace {

constexpr auto furniture_elements =
    std::to_array<std::string_view>({"nav", "footer", "menu", "dialog", "form", "fieldset"});
constexpr auto furniture_roles = std::to_array<std::string_view>(
    {"navigation", "banner", "complementary", "contentinfo", "search", "dialog", "alert", "menu"});

template <std::size_t size>
bool is_listed(const std::array<std::string_view, size>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// True for a style attribute that hides: "display:none", "visibility: hidden", far off the screen.
bool hides(std::string_view style) {
    std::string squeezed;
    for (const char c : style.substr(0, 500)) {
        if (c != ' ' && c != '\t' && c != '\n') squeezed.push_back(c);
    }
    squeezed = to_lower_ascii(squeezed);
    return squeezed.find("display:none") != std::string::npos ||
           squeezed.find("visibility:hidden") != std::string::npos ||
           squeezed.find("left:-999") != std::string::npos;
}

/// Meanings by class attribute: a page repeats few of them very often.
using Meanings = std::unordered_map<std::string_view, ClassMeaning>;

const ClassMeaning& meaning_of(std::string_view names, Meanings& meanings) {
    const auto [found, is_new] = meanings.try_emplace(names);
    if (is_new) found->second = class_meaning(names);
    return found->second;
}

ElementTraits traits_of(const OutlineElement& element, Meanings& meanings) {
    ElementTraits traits;
    if (element.name == "html" || element.name == "body") return traits; // their classes speak of the page
    const Node node = element.node;
    const std::string_view role = node.attribute("role");
    const std::string_view property = node.attribute("itemprop");
    // A button or <noscript> that the page forgot to close has half the page inside: traits, not the outline,
    // tell.
    traits.unseen = is_hidden(element.name) || element.name == "head" || node.has_attribute("hidden") ||
                    node.attribute("aria-hidden") == "true" || hides(node.attribute("style"));
    traits.furniture = is_listed(furniture_elements, element.name) || is_listed(furniture_roles, role);
    traits.doubtful = element.name == "aside" || element.name == "header";
    traits.caption = element.name == "figcaption" || property == "caption";
    traits.body = property == "articleBody" || property == "reviewBody";
    traits.article = element.name == "article" || element.name == "main" || role == "main" ||
                     role == "article" || property == "mainContentOfPage";
    for (const std::string_view names : {node.attribute("class"), node.attribute("id")}) {
        if (names.empty()) continue;
        const ClassMeaning& meaning = meaning_of(names, meanings);
        traits.furniture = traits.furniture || meaning.furniture;
        traits.foreign = traits.foreign || meaning.foreign;
        traits.doubtful = traits.doubtful || meaning.doubtful;
        traits.embed = traits.embed || meaning.embed;
        traits.caption = traits.caption || meaning.caption;
        traits.body = traits.body || meaning.body;
        traits.article = traits.article || meaning.article;
    }
    if (traits.embed) traits.furniture = traits.foreign = traits.doubtful = false;
    return traits;
}

} // namespace

std::vector<ElementTraits> element_traits(const PageOutline& page) {
    std::vector<ElementTraits> traits;
    traits.reserve(page.elements.size());
    Meanings meanings;
    for (const OutlineElement& element : page.elements)
        traits.push_back(traits_of(element, meanings));
    return traits;
}

} // namespace dateline::indexer
