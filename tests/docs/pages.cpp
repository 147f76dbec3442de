#include "tests/docs/pages.hpp"

namespace dateline::tests {

std::vector<Page> all_pages() {
    return {{"docs/SCHEMA.md", schema_page()},
            {"docs/man/dateline-indexer.1", indexer_manual()},
            {"docs/man/dateline-searcher.1", searcher_manual()}};
}

} // namespace dateline::tests
