/// Prints query trees.
#include "searcher/query/ast.hpp"

#include <string_view>

namespace dateline::searcher::query {
namespace {

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

std::string bare_or_quoted(std::string_view text) {
    const bool bare = !text.empty() && text.find_first_of(" ()\"") == std::string_view::npos;
    return bare ? std::string(text) : quoted(text);
}

std::string leaf_to_text(const Node& node) {
    switch (node.kind) {
    case NodeKind::exact:
        return "=" + bare_or_quoted(node.text);
    case NodeKind::wildcard:
        return bare_or_quoted(node.text) + "*";
    case NodeKind::phrase:
        return "(phrase " + quoted(node.text) + ")";
    default:
        return bare_or_quoted(node.text);
    }
}

/// The word after the opening bracket; empty for leaves.
std::string operator_name(const Node& node) {
    switch (node.kind) {
    case NodeKind::near:
        return "near/" + std::to_string(node.distance);
    case NodeKind::adj:
        return "adj/" + std::to_string(node.distance);
    case NodeKind::all:
        return "all";
    case NodeKind::any:
        return "any";
    case NodeKind::exclude:
        return "not";
    case NodeKind::implicit:
        return "implicit";
    case NodeKind::empty:
        return "empty";
    default:
        return {};
    }
}

} // namespace

std::string to_text(const Node& node) {
    const std::string name = operator_name(node);
    if (name.empty()) {
        std::string leaf = leaf_to_text(node);
        if (node.field == Field::text) return leaf;
        return "(field " + std::string(row(node.field).name) + " " + leaf + ")";
    }
    std::string out = "(" + name;
    for (const Node& child : node.children)
        out += " " + to_text(child);
    return out + ")";
}

} // namespace dateline::searcher::query
