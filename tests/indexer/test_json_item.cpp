// JSON objects become items: synonyms, mapped paths, mending.
#include <array>
#include <utility>

#include <catch2/catch.hpp>

#include "indexer/markup/json_mend.hpp"
