#include "indexer/readers/json_item.hpp"

#include <utility>

