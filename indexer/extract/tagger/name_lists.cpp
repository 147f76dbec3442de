// Reads the table of name words and finds its phrases.
#include "indexer/extract/tagger/name_lists.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "common/text.hpp"
#include "indexer/extract/tagger/hashing.hpp"

namespace dateline::indexer {
namespace {

constexpr std::string_view class_letters = "fspctrdonmebwvhxykgz";
static_assert(class_letters.size() == name_class_count);

// Longest phrase looked for, in tokens.
constexpr std::size_t longest_phrase = 6;

std::optional<ClassSet> read_classes(std::string_view letters) {
    ClassSet classes = 0;
    for (const char letter : letters) {
        const std::size_t at = class_letters.find(letter);
        if (at == std::string_view::npos) return std::nullopt;
        classes |= ClassSet{1} << at;
    }
    return classes == 0 ? std::nullopt : std::optional(classes);
}

} // namespace

Result<NameLists> NameLists::read(std::istream& in, const std::string& table) {
    NameLists lists;
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number) {
        if (line.empty() || line.front() == '#') continue;
        const std::vector<std::string_view> columns = split(line, '\t');
        const std::optional<ClassSet> classes =
            columns.size() == 2 && !columns[0].empty() && is_valid_utf8(line) ? read_classes(columns[1])
                                                                              : std::nullopt;
        if (!classes)
            return failure(
                ErrorKind::bad_input,
                fmt::format("{} line {}: expected a name and letters of its classes, parted by a tab", table,
                            number),
                "make it again with corpus/models/build_name_words");
        lists.add(columns[0], *classes);
    }
    return lists;
}

void NameLists::add(std::string_view phrase, ClassSet classes) {
    ArticleTexts texts;
    texts[0].text = std::string(phrase);
    texts[0].tokens = tokenize(phrase);
    const std::vector<TagDocument> documents = tag_documents(texts);
    const std::vector<TagToken>& tokens = documents.front().tokens;
    if (tokens.empty() || tokens.size() > longest_phrase) return;
    std::uint64_t hash = 0;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        hash = mix(hash, tokens[at].hash);
        Entry& entry = entries_[hash];
        if (at + 1 == tokens.size()) {
            entry.classes |= classes;
        } else {
            entry.goes_on = true;
        }
    }
    digest_ = mix(mix(digest_, hash), classes);
}

void NameLists::mark_phrases(const TagDocument& document, std::size_t at, std::size_t end,
                             std::vector<TokenClasses>& classes) const {
    std::uint64_t hash = mix(0, document.tokens[at].hash);
    auto found = entries_.find(hash);
    if (found == entries_.end()) return;
    classes[at].alone = found->second.classes;
    if (!document.tokens[at].shape.has_capital) return;
    ClassSet marked = 0;
    std::array<ClassSet, longest_phrase + 1> of_length{};
    std::size_t length = 1;
    while (found->second.goes_on && at + length < end && length < longest_phrase) {
        hash = mix(hash, document.tokens[at + length].hash);
        found = entries_.find(hash);
        if (found == entries_.end()) break;
        of_length[++length] = found->second.classes;
    }
    for (std::size_t longest = length; longest > 1; --longest) {
        const ClassSet fresh = of_length[longest] & ~marked;
        if (fresh == 0) continue;
        marked |= fresh;
        classes[at].first |= fresh;
        for (std::size_t inner = at + 1; inner + 1 < at + longest; ++inner)
            classes[inner].inner |= fresh;
        classes[at + longest - 1].last |= fresh;
    }
}

std::vector<TokenClasses> NameLists::classes_of(const TagDocument& document) const {
    std::vector<TokenClasses> classes(document.tokens.size());
    for (const TagSentence& sentence : document.sentences)
        for (std::size_t at = sentence.begin; at < sentence.end; ++at)
            mark_phrases(document, at, sentence.end, classes);
    return classes;
}

} // namespace dateline::indexer
