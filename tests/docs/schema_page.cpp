#include <array>

#include <fmt/format.h>

#include "common/index_layout.hpp"
#include "common/run_record.hpp"
#include "common/schema.hpp"
#include "common/time_distance.hpp"
#include "tests/docs/pages.hpp"

namespace dateline::tests {
namespace {

std::string_view how_it_matches(MatchKind kind) {
    switch (kind) {
    case MatchKind::words:
        return "words: stems, and exact forms with positions";
    case MatchKind::entity:
        return "entity: its key, found by any of its names";
    case MatchKind::value:
        return "value: whole, folded";
    case MatchKind::day:
        return "day: calendar terms of the publication day";
    case MatchKind::interval:
        return "interval: calendar terms that overlap";
    case MatchKind::containment:
        return "containment: the same terms, then the intervals of the slot";
    case MatchKind::distance:
        return "distance: classes, then the intervals of the slot";
    case MatchKind::internal:
        return "internal: not for queries";
    }
    return "";
}

std::string joined(const std::array<std::string_view, 3>& aliases) {
    std::string list;
    for (const std::string_view alias : aliases) {
        if (!alias.empty()) list += fmt::format("{}`{}`", list.empty() ? "" : ", ", alias);
    }
    return list;
}

std::string code(std::string_view text) {
    return text.empty() ? std::string{} : fmt::format("`{}`", text);
}

std::string field_row(const FieldRow& field) {
    const std::string slot = field.slot == no_slot ? "" : std::to_string(field.slot);
    return fmt::format("| `{}` | {} | {} | {} | {} | {} | {} | {} | {} |\n", field.name,
                       joined(field.aliases), code(field.prefix), slot, how_it_matches(field.match),
                       field.repeatable ? "yes" : "", field.facet ? "yes" : "", field.summary,
                       code(field.example));
}

} // namespace

std::string schema_page() {
    std::string page = fmt::format(
        "# Schema of an index\n\nMade from the table in `common/schema.cpp` by `{}`; not to be edited.\n\n"
        "Schema version {}. An index of another version is refused.\n\n## Fields\n\n"
        "| Field | Also called | Prefix | Slot | Matches | Several | Facet | Meaning | Example |\n"
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n",
        remaking_command, schema_version);
    for (const FieldRow& field : fields())
        page += field_row(field);
    page += fmt::format(
        "\nSlot {} holds the digest of everything indexed of the article, slot {} its family of copies, slot "
        "{} the "
        "source's number of its version, slots {},\n{} and {} the run that added it, that last changed it, "
        "and that missed it in "
        "its "
        "files, slots {} and {} the\nmentions of actors and of places that do not count in every "
        "reading.\n\n## Terms\n\n"
        "- A word form is its prefix and the folded word, with positions; its stem is `Z` before that, "
        "without. Words of\n"
        "  the headline are also words of `text`, in front of the body.\n"
        "- A publication day is `D20201009`, `M202010` and `Y2020`.\n"
        "- A mentioned date is made of whole calendar nodes, each the beginning of ISO dates: `XMC:19`, "
        "`XMC:199`,\n"
        "  `XMC:1994`, `XMC:1994-05`, `XMC:1994-05-12`, with the shorter forms of each as `XMA:` terms.\n"
        "- How far a mentioned date lies from the publication is a class, told by its lower end: `XLAG:1y` "
        "is "
        "at least one\n  year before it and less than two, `XAHEAD:1w` at least a week after it. The classes "
        "begin at {}.\n"
        "- An actor or a place stands, without wdf, at the position of the first word of each of its "
        "mentions, a "
        "place also at\n  those of the places in it; tags of the source have no position.\n"
        "- Mentions that do not count in every reading have terms of their own, `XACTORC:<key>/<class>` and "
        "`XPLACEC:<key>/<class>`,\n  in which they have their positions, and a line `<key>/<class>` in the "
        "slot. The class is `m` for the name of a place that\n  stands for its state, then `!a,b` for all "
        "views but "
        "a and b or `=a,b` for these alone; `-` says that the article has the key,\n  but no mention that "
        "counts "
        "in every reading.\n"
        "- Terms over 240 bytes are cut and end in a hash of the whole.\n\n## Metadata\n\n"
        "Kept in the first shard: `{}`, `{}` and `{}` (version, program, digest of the gazetteer), "
        "`{}` (names of the views), "
        "`{}<hash>` (what is known\n"
        "of a file), `{}` (hashes of the lines that sources repeat), `entity/<field>/<key>` (name and kind), "
        "`spellings/<field>/<key>` (other names as written) and `name/<field>/<folded name>` (keys that "
        "carry it),\n`{}<family>` (the keys of copies), `{}` (number of the last run), `{}<number>` (what a "
        "run did), `{}<hash>` (a removed "
        "article) and `{}` (the run\nsince which copies are still to be looked for).\n",
        slot_content_digest, slot_family, slot_version, slot_first_run, slot_changed_run, slot_vanished_run,
        slot_actor_classes, slot_place_classes, fmt::join(distance_classes, ", "), schema_key, tool_key,
        tables_key, views_key, file_key_prefix, repeated_lines_key, family_key_prefix, last_run_key,
        run_key_prefix, gone_key_prefix, unsettled_key);
    return page;
}

} // namespace dateline::tests
