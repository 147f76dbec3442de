/// Full calendar dates in a text, as pages write when they appeared.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/date.hpp"
#include "common/dates/language.hpp"

namespace dateline {

/// A date with day, month and year.
struct WrittenDate {
    std::size_t begin = 0; ///< bytes, half-open
    std::size_t end = 0;
    Day day = 0;
};

/// Dates in the order of the text: "24. Dezember 2018", "3 mars 2017", "March 3rd, 2017", "12.03.2016" (day
/// first), "12.3.16", "2016-03-12", "2016/03/12", "12/03/2016" (by `order`, unless only the other makes a
/// date), "2016年3月12日", with the names of months of `DateLanguage::other`. Numbers within longer numbers,
/// addresses and versions ("1.2.3.4") are none. Requires: well-formed UTF-8. Linear time.
[[nodiscard]] std::vector<WrittenDate> find_written_dates(std::string_view text, DateOrder order);

/// A day or a month that an address names.
struct AddressDate {
    Day day = 0; ///< the first one of a month
    bool month_only = false;
};

/// Dates in the path of an address, in its order, each behind a slash, hyphen or underscore: "/2017/03/12/",
/// "/2017-3-12-title", "/title_2017_03_12", "/20170312/", "/12-03-2017" (by `order`); a month alone as
/// "/2017/03/". Requires: well-formed UTF-8. Linear time.
[[nodiscard]] std::vector<AddressDate> find_address_dates(std::string_view address, DateOrder order);

} // namespace dateline
