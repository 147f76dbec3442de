#include "indexer/extract/actors/article_names.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace dateline::indexer {
namespace {

NameType type_of(ActorKind kind) {
    return kind == ActorKind::person ? NameType::person : NameType::organisation;
}

ActorName name_of_words(const ArticleText& text, std::size_t number, std::size_t first, std::size_t last) {
    ActorName name;
    name.text = number;
    name.first = first;
    name.last = last;
    name.begin = text.tokens[first].begin;
    name.end = word_end(text, last - 1);
    for (std::size_t at = first; at < last; ++at)
        name.words.push_back(text.tokens[at].folded);
    return name;
}

/// Names of the tables in one text, longest first at each word, without overlap.
std::vector<ActorName> listed_names(const ArticleText& text, std::size_t number, const ActorTable& table,
                                    const PhraseIndex& index) {
    std::vector<ActorName> names;
    std::vector<PhraseMatch> matches;
    for (std::size_t at = 0; at < text.tokens.size(); ++at) {
        matches.clear();
        index.find(text, at, matches);
        if (matches.empty()) continue;
        ActorName name = name_of_words(text, number, at, at + matches.front().words);
        name.listed = matches.front().meaning;
        name.type = type_of(table.entries()[*name.listed].kind);
        at = name.last - 1;
        names.push_back(std::move(name));
    }
    return names;
}

/// The tagger's names of one text, as words.
std::vector<ActorName> tagged_names(const ArticleText& text, std::size_t number,
                                    const std::vector<NameSpan>& spans) {
    std::vector<ActorName> names;
    std::size_t at = 0;
    for (const NameSpan& span : spans) {
        if (span.field != text.field) continue;
        while (at < text.tokens.size() && text.tokens[at].end <= span.begin)
            ++at;
        std::size_t last = at;
        while (last < text.tokens.size() && text.tokens[last].begin < span.end)
            ++last;
        if (last == at) continue;
        ActorName name = name_of_words(text, number, at, last);
        name.begin = span.begin;
        name.end = std::max(span.begin, std::min(span.end, name.end));
        name.type = span.type;
        names.push_back(std::move(name));
        at = last;
    }
    return names;
}

bool overlap(const ActorName& a, const ActorName& b) {
    return a.first < b.last && b.first < a.last;
}

/// Whether the name of the tables stands against what the tagger saw in the same words.
bool prevails(const ActorName& listed, const ActorName& tagged, const ArticleText& text) {
    const std::size_t words = listed.last - listed.first;
    const std::size_t other = tagged.last - tagged.first;
    if (words != other) {
        // A person's whole name inside a longer one: the tagger took the title or a neighbour with it.
        if (words < other) return words > 1 && listed.type == NameType::person && tagged.type == listed.type;
        return true;
    }
    if (words > 1 || !has_lower_case(written_word(text, listed.first))) return true;
    return listed.type == tagged.type || tagged.type == NameType::other ||
           (listed.type == NameType::organisation && tagged.type != NameType::person);
}

/// False for a single word with the capital that begins every sentence: "Arsenal", "Target", "Shell".
bool is_capital_that_tells(const ArticleText& text, const ActorName& name) {
    return name.last - name.first > 1 || !text.tokens[name.first].starts_sentence ||
           !has_lower_case(written_word(text, name.first));
}

/// Whether a name of the tables stands beside the tagger's names, of which those before `from` end before it.
bool stands(const ActorName& name, const std::vector<ActorName>& tagged, std::size_t from,
            const ArticleText& text) {
    for (std::size_t i = from; i < tagged.size() && tagged[i].first < name.last; ++i)
        if (!prevails(name, tagged[i], text)) return false;
    return true;
}

/// Adds the names of one text.
void add_names(const ArticleText& text, std::size_t number, const std::vector<NameSpan>& spans,
               const ActorTable& table, const PhraseIndex& index, std::vector<ActorName>& names) {
    std::vector<ActorName> tagged = tagged_names(text, number, spans);
    std::vector<ActorName> listed = listed_names(text, number, table, index);
    std::vector<bool> dropped(tagged.size(), false);
    std::size_t from = 0;
    std::vector<ActorName> kept;
    for (ActorName& name : listed) {
        while (from < tagged.size() && tagged[from].last <= name.first)
            ++from;
        const bool seen = from < tagged.size() && overlap(name, tagged[from]);
        if (!seen && !spans.empty() && !is_capital_that_tells(text, name)) continue;
        if (!stands(name, tagged, from, text)) continue;
        for (std::size_t i = from; i < tagged.size() && tagged[i].first < name.last; ++i)
            dropped[i] = dropped[i] || overlap(name, tagged[i]);
        kept.push_back(std::move(name));
    }
    for (std::size_t i = 0; i < tagged.size(); ++i) {
        const bool actor = tagged[i].type == NameType::person || tagged[i].type == NameType::organisation;
        if (actor && !dropped[i]) kept.push_back(std::move(tagged[i]));
    }
    std::sort(kept.begin(), kept.end(),
              [](const ActorName& a, const ActorName& b) { return a.first < b.first; });
    for (ActorName& name : kept)
        names.push_back(std::move(name));
}

} // namespace

PhraseIndex index_of_actors(const ActorTable& table) {
    PhraseIndex index;
    for (std::size_t actor = 0; actor < table.entries().size(); ++actor) {
        const ActorEntry& entry = table.entries()[actor];
        index.add(entry.name, static_cast<std::uint32_t>(actor));
        for (const auto* list : {&entry.aliases, &entry.seats})
            for (const std::string& name : *list)
                index.add(name, static_cast<std::uint32_t>(actor));
    }
    return index;
}

std::vector<ActorName> actor_names(const ArticleTexts& texts, const std::vector<NameSpan>& tagged,
                                   const ActorTable& table, const PhraseIndex& index) {
    std::vector<ActorName> names;
    for (std::size_t number = 0; number < texts.size(); ++number)
        add_names(texts.at(number), number, tagged, table, index, names);
    return names;
}

std::string joined_words(const std::vector<std::string>& words) {
    return fmt::format("{}", fmt::join(words, " "));
}

std::string_view word_before(const ArticleText& text, std::size_t first) {
    if (first == 0 || text.tokens[first].starts_paragraph || !joins_word_before(text, first)) return {};
    return text.tokens[first - 1].folded;
}

} // namespace dateline::indexer
