#include "common/entity_aliases.hpp"

#include <algorithm>
#include <fstream>
#include <optional>
#include <unordered_set>

#include <fmt/format.h>

#include "common/edit_distance.hpp"
#include "common/log.hpp"
#include "common/text.hpp"

namespace dateline {
namespace {

/// One kind of instruction.
struct Verb {
    std::string_view name;
    std::string_view form; ///< shown when an instruction is not written rightly
};
constexpr std::array<Verb, 5> verbs{{
    {"merge", "merge actor KEY ... INTO-KEY"},
    {"rename", "rename actor KEY = NAME"},
    {"alias", "alias actor NAME = KEY"},
    {"block", "block actor NAME = KEY"},
    {"split", "split actor NAME = KEY when KEY"},
}};

std::string nearest_verb(std::string_view given) {
    constexpr std::size_t farthest = 2;
    for (const Verb& verb : verbs) {
        if (edit_distance(to_lower_ascii(given), verb.name, farthest) <= farthest)
            return fmt::format("did you mean '{}'?", verb.name);
    }
    return "the instructions are merge, rename, alias, block and split";
}

/// Takes the first word off a text.
std::string_view take_word(std::string_view& text) {
    text = trim(text);
    const std::string_view word = text.substr(0, std::min(text.find_first_of(" \t"), text.size()));
    text = trim(text.substr(word.size()));
    return word;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    while (!trim(text).empty())
        words.emplace_back(take_word(text));
    return words;
}

std::string_view without_comment(std::string_view line) {
    for (std::size_t at = line.find('#'); at != std::string_view::npos; at = line.find('#', at + 1)) {
        if (at == 0 || line[at - 1] == ' ' || line[at - 1] == '\t') return trim(line.substr(0, at));
    }
    return trim(line);
}

/// The two sides of the last '=' that stands alone; nothing if there is none.
std::optional<std::pair<std::string_view, std::string_view>> sides_of(std::string_view text) {
    const std::size_t at = text.rfind(" =");
    if (at == std::string_view::npos) return std::nullopt;
    return std::pair{trim(text.substr(0, at)), trim(text.substr(at + 2))};
}

bool is_key(std::string_view text) {
    return !text.empty() && text.find_first_of(" \t=/") == std::string_view::npos &&
           std::none_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

void add_once(std::vector<std::string>& list, const std::string& text) {
    if (std::find(list.begin(), list.end(), text) == list.end()) list.push_back(text);
}

} // namespace

/// Reads one file.
class AliasReader {
  public:
    explicit AliasReader(std::string file) : file_(std::move(file)) {}

    Result<EntityAliases> read(std::istream& in) {
        std::string text;
        while (std::getline(in, text)) {
            ++line_;
            std::string_view line = text;
            if (line_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
            if (!is_valid_utf8(line)) return propagate(wrong("is not UTF-8", "save the file as UTF-8"));
            line = without_comment(line);
            if (line.empty()) continue;
            if (const Result<void> done = take(line); !done) return propagate(done);
        }
        if (const Result<void> done = settle_merges(); !done) return propagate(done);
        if (const Result<void> done = settle_names(); !done) return propagate(done);
        return std::move(aliases_);
    }

  private:
    /// `line` 0: the line read last.
    [[nodiscard]] Result<void> wrong(const std::string& what, const std::string& hint,
                                     std::size_t line = 0) const {
        return failure(ErrorKind::bad_input,
                       fmt::format("{} line {}: {}", file_, line == 0 ? line_ : line, what), hint);
    }

    Result<void> take(std::string_view rest) {
        const std::string_view given = take_word(rest);
        const auto verb =
            std::find_if(verbs.begin(), verbs.end(), [&](const Verb& known) { return known.name == given; });
        if (verb == verbs.end())
            return wrong(fmt::format("'{}' is no instruction", printable(given)), nearest_verb(given));
        form_ = verb->form;
        const std::string_view field = take_word(rest);
        if (field != "actor" && field != "place")
            return wrong(fmt::format("'{}' stands where actor or place is expected", printable(field)),
                         hint());
        field_ = field == "place" ? Field::place : Field::actor;
        if (given == "merge") return merge(words_of(rest));
        if (given == "split") return split(rest);
        if (given == "block" && !sides_of(rest)) return block_last_word(rest);
        const auto sides = sides_of(rest);
        if (!sides) return wrong("there is no '=' with blanks around it", hint());
        if (given == "rename") return rename(sides->first, sides->second);
        return given == "alias" ? alias(sides->first, sides->second) : block(sides->first, sides->second);
    }

    [[nodiscard]] std::string hint() const { return fmt::format("write: {}", form_); }

    /// Notes a key that an instruction names.
    Result<void> name_key(std::string_view key) {
        if (!is_key(key)) {
            return wrong(fmt::format("'{}' is no key", printable(key)),
                         fmt::format("{}; keys are in lower case and without blanks, dateline-searcher "
                                     "--actors and --places list them",
                                     hint()));
        }
        aliases_.named_keys_.push_back({.field = field_, .key = std::string(key), .line = line_});
        return {};
    }

    /// The name folded, or an error.
    Result<std::string> name(std::string_view text) const {
        std::string folded = fold_name(text);
        if (!folded.empty()) return folded;
        return propagate(wrong(fmt::format("'{}' is no name", printable(text)), hint()));
    }

    Result<void> merge(const std::vector<std::string>& keys) {
        if (keys.size() < 2) return wrong("there are not two keys to merge", hint());
        for (const std::string& key : keys) {
            if (const Result<void> done = name_key(key); !done) return done;
        }
        for (std::size_t i = 0; i + 1 < keys.size(); ++i) {
            if (keys[i] == keys.back())
                return wrong(fmt::format("'{}' is merged into itself", printable(keys[i])), hint());
            const auto [known, is_new] =
                merges(field_).try_emplace(keys[i], Merge{.into = keys.back(), .line = line_});
            if (!is_new && known->second.into != keys.back()) {
                return wrong(fmt::format("'{}' is merged into '{}' in line {} already", printable(keys[i]),
                                         printable(known->second.into), known->second.line),
                             "merge it into one of them");
            }
        }
        return {};
    }

    Result<void> rename(std::string_view key, std::string_view text) { return note_name(key, text, true); }

    Result<void> alias(std::string_view text, std::string_view key) { return note_name(key, text, false); }

    /// A name for a key; one that renames is also shown.
    Result<void> note_name(std::string_view key, std::string_view text, bool renames) {
        const Result<std::string> folded = name(text);
        if (!folded) return propagate(folded);
        names_.push_back({.field = field_,
                          .key = std::string(key),
                          .text = squeeze(text),
                          .folded = *folded,
                          .renames = renames,
                          .line = line_});
        return name_key(key);
    }

    Result<void> block(std::string_view text, std::string_view key) {
        const Result<std::string> folded = name(text);
        if (!folded) return propagate(folded);
        add_once(aliases_.of(field_).blocked[*folded], std::string(key));
        return name_key(key);
    }

    /// "block actor NAME KEY", the key without a blank in it.
    Result<void> block_last_word(std::string_view text) {
        const std::size_t blank = text.find_last_of(" \t");
        if (blank == std::string_view::npos) return wrong("there is no key behind the name", hint());
        return block(trim(text.substr(0, blank)), text.substr(blank + 1));
    }

    Result<void> split(std::string_view rest) {
        const auto sides = sides_of(rest);
        const std::vector<std::string> words = words_of(sides ? sides->second : "");
        if (words.size() != 3 || words[1] != "when")
            return wrong("it is not said what means what when", hint());
        const Result<std::string> folded = name(sides->first);
        if (!folded) return propagate(folded);
        aliases_.splits_.push_back({.field = field_, .name = *folded, .key = words[0], .when = words[2]});
        const Result<void> done = name_key(words[0]);
        return done ? name_key(words[2]) : done;
    }

    /// Follows every merge to its end.
    Result<void> settle_merges() {
        for (const Field field : {Field::actor, Field::place}) {
            for (const auto& [key, merge] : merges(field)) {
                std::unordered_set<std::string> seen{key};
                std::string last = merge.into;
                for (auto next = merges(field).find(last); next != merges(field).end();
                     next = merges(field).find(last)) {
                    if (!seen.insert(last).second) {
                        return wrong(fmt::format("'{}' is merged in a circle", printable(key)),
                                     "leave one of the merges out", merge.line);
                    }
                    last = next->second.into;
                }
                aliases_.of(field).members[last].push_back(key); // in order: the map is
                aliases_.of(field).merged_into.emplace(key, std::move(last));
            }
        }
        return {};
    }

    /// Names belong to what the entity counts under.
    Result<void> settle_names() {
        for (const NewName& given : names_) {
            EntityAliases::FieldAliases& field = aliases_.of(given.field);
            const std::string key = aliases_.canonical(given.field, given.key);
            add_once(field.called[given.folded], key);
            add_once(field.spellings[key], given.text);
            if (!given.renames) continue;
            const auto [known, is_new] = field.given_names.try_emplace(key, given.text);
            if (!is_new && known->second != given.text) {
                return wrong(fmt::format("'{}' is called '{}' already", printable(given.key),
                                         printable(known->second)),
                             "leave one of the names out", given.line);
            }
        }
        return {};
    }

    struct Merge {
        std::string into;
        std::size_t line = 0;
    };
    struct NewName {
        Field field = Field::actor;
        std::string key, text, folded;
        bool renames = false;
        std::size_t line = 0;
    };
    [[nodiscard]] std::map<std::string, Merge>& merges(Field field) {
        return merges_.at(field == Field::place ? 1 : 0);
    }

    std::string file_;
    std::size_t line_ = 0;
    std::string_view form_; ///< how the instruction of this line is written
    Field field_ = Field::actor;
    std::array<std::map<std::string, Merge>, 2> merges_; ///< of actors, of places
    std::vector<NewName> names_;
    EntityAliases aliases_;
};

Result<EntityAliases> EntityAliases::read(std::istream& in, const std::string& file) {
    return AliasReader(file).read(in);
}

Result<EntityAliases> EntityAliases::load(const std::string& path) {
    if (path.empty()) return EntityAliases{};
    std::ifstream file(path);
    // A folder opens, but nothing can be read of it.
    if (!file || (file.peek() == std::ifstream::traits_type::eof() && file.bad())) {
        return failure(ErrorKind::unreadable, fmt::format("cannot read '{}'", printable(path)),
                       "check the name and permissions of the file of --aliases");
    }
    file.clear();
    return read(file, printable(path));
}

const std::string& EntityAliases::canonical(Field field, const std::string& key) const {
    const auto found = of(field).merged_into.find(key);
    return found == of(field).merged_into.end() ? key : found->second;
}

std::vector<std::string> EntityAliases::members(Field field, const std::string& key) const {
    std::vector<std::string> keys{key};
    if (const auto found = of(field).members.find(key); found != of(field).members.end())
        keys.insert(keys.end(), found->second.begin(), found->second.end());
    return keys;
}

std::string EntityAliases::given_name(Field field, const std::string& key) const {
    const auto found = of(field).given_names.find(key);
    return found == of(field).given_names.end() ? std::string{} : found->second;
}

bool EntityAliases::blocks(Field field, const std::string& folded_name, const std::string& key) const {
    const auto found = of(field).blocked.find(folded_name);
    if (found == of(field).blocked.end()) return false;
    const std::string& counted = canonical(field, key);
    return std::any_of(found->second.begin(), found->second.end(),
                       [&](const std::string& blocked) { return canonical(field, blocked) == counted; });
}

bool EntityAliases::blocks_name(Field field, const std::string& folded_name) const {
    return of(field).blocked.contains(folded_name);
}

std::vector<std::string> EntityAliases::keys_called(Field field, const std::string& folded_name) const {
    const auto found = of(field).called.find(folded_name);
    return found == of(field).called.end() ? std::vector<std::string>{} : found->second;
}

void EntityAliases::for_each_name(
    Field field, const std::string& start,
    const std::function<void(const std::string& name, const std::string& key)>& take) const {
    const auto& called = of(field).called;
    for (auto entry = called.lower_bound(start); entry != called.end() && entry->first.starts_with(start);
         ++entry) {
        for (const std::string& key : entry->second)
            take(entry->first, key);
    }
}

std::vector<std::string> EntityAliases::spellings(Field field, const std::string& key) const {
    const auto found = of(field).spellings.find(key);
    return found == of(field).spellings.end() ? std::vector<std::string>{} : found->second;
}

bool EntityAliases::drops(Field field, const std::string& folded_name, const std::string& key) const {
    const auto found = of(field).blocked.find(folded_name);
    return found != of(field).blocked.end() &&
           std::find(found->second.begin(), found->second.end(), key) != found->second.end();
}

bool EntityAliases::change_indexes() const {
    return !splits_.empty() || !of(Field::actor).blocked.empty() || !of(Field::place).blocked.empty();
}

std::uint64_t EntityAliases::indexing_digest() const {
    std::uint64_t hash = 0;
    const auto add = [&hash](std::string_view text) {
        hash = stable_hash(text, hash);
        hash = stable_hash(std::string_view("\0", 1), hash);
    };
    for (const Field field : {Field::actor, Field::place}) {
        for (const auto& [name, keys] : of(field).blocked) {
            add(field == Field::actor ? "block actor" : "block place");
            add(name);
            for (const std::string& key : keys)
                add(key);
        }
    }
    for (const SplitName& split : splits_) {
        add(split.field == Field::actor ? "split actor" : "split place");
        for (const std::string* part : {&split.name, &split.key, &split.when})
            add(*part);
    }
    return hash;
}

} // namespace dateline
