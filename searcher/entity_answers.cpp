#include "searcher/entity_answers.hpp"

#include <fmt/format.h>

#include "searcher/answer_notes.hpp"
#include "searcher/render/entities.hpp"
#include "searcher/search/entity_listing.hpp"
#include "searcher/search/entity_page.hpp"

namespace dateline::searcher {
namespace {

TextStyle style_of(const Terminal& terminal) {
    return {.colour = terminal.colour, .width = terminal.width};
}

} // namespace

Result<void> use_aliases(const SearcherOptions& options, IndexReader& reader, Log& log) {
    Result<EntityAliases> aliases = EntityAliases::load(options.aliases);
    if (!aliases) return propagate(aliases);
    reader.use(std::move(*aliases));
    return read_with_retry(reader, [&]() {
        for (const EntityAliases::NamedKey& named : reader.aliases().named_keys()) {
            if (!reader.members(named.field, named.key).empty()) continue;
            log.info(fmt::format("{} line {}: no {} has the key '{}' in this index", options.aliases,
                                 named.line, row(named.field).name, named.key));
        }
    });
}

Result<std::uint64_t> answer_listing(const SearcherOptions& options, IndexReader& reader, std::ostream& out,
                                     const Terminal& terminal, Log& log) {
    const EntityListingRequest wanted{.fields = options.listed,
                                      .beginning = options.beginning,
                                      .offset = options.request.offset,
                                      .limit = options.request.limit};
    const Result<EntityListing> listing = list_entities(reader, options.request, wanted);
    if (!listing) return propagate(listing);
    tell_notes(listing->matches, options.request, log);
    switch (options.format) {
    case OutputFormat::json:
        write_listing_json(out, *listing, options.request.query);
        break;
    case OutputFormat::ndjson:
        write_listing_ndjson(out, *listing);
        break;
    case OutputFormat::csv:
        write_listing_csv(out, *listing);
        break;
    case OutputFormat::tsv:
        write_listing_tsv(out, *listing);
        break;
    default:
        write_listing_text(out, *listing, style_of(terminal));
        break;
    }
    return listing->distinct;
}

Result<std::uint64_t> answer_page(const SearcherOptions& options, IndexReader& reader, std::ostream& out,
                                  const Terminal& terminal, Log& log) {
    const Result<EntityPage> page =
        entity_page(reader, options.request, options.entity, options.request.facet_limit);
    if (!page) return propagate(page);
    tell_notes(page->matches, options.request, log);
    for (const EntityEntry& other : page->others) {
        log.warn(fmt::format("'{}' may also mean {} (--entity {}:={})", options.entity, other.name,
                             row(other.field).name, other.key));
    }
    if (options.format == OutputFormat::text) {
        write_page_text(out, *page, style_of(terminal));
    } else {
        write_page_json(out, *page, options.request.query);
    }
    return page->entity.count;
}

} // namespace dateline::searcher
