#include "common/dates/language.hpp"

#include <string>

#include "common/text.hpp"

namespace dateline {

DateLanguage date_language(std::string_view code) {
    return to_lower_ascii(code.substr(0, 2)) == "de" ? DateLanguage::german : DateLanguage::english;
}

DateOptions date_options(std::string_view code) {
    DateOptions options;
    options.language = date_language(code);
    if (options.language == DateLanguage::german) {
        options.order = DateOrder::day_first;
    } else if (code.size() == 5) {
        options.order =
            to_lower_ascii(code.substr(3)) == "us" ? DateOrder::month_first : DateOrder::day_first;
    }
    return options;
}

} // namespace dateline
