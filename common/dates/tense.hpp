/// Whether a sentence tells of what is over or of what lies ahead, by the words around a date.
#pragma once

#include "common/dates/choice.hpp"
#include "common/dates/grammar.hpp"

namespace dateline {

/// The nearest verb before the expression in its sentence decides, else the nearest one behind it: "The
/// ministers will meet on Thursday", but "he said on Thursday". Looks at a bounded number of words.
[[nodiscard]] DateLean lean_of(const DateWords& words, const DateMatch& match);

} // namespace dateline
