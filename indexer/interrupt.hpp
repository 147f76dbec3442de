/// Ctrl-C as a flag that the run looks at between articles, so that an interrupted index is whole up to
/// there.
#pragma once

namespace dateline::indexer {

/// From now on SIGINT and SIGTERM set the flag; a second signal ends the program at once.
void watch_for_interrupts();

[[nodiscard]] bool interrupted();

} // namespace dateline::indexer
