/// Human dates to day ranges: "3 October 2020", "last week", "early 1990s", "since 2019",
/// "2020-09-27..2020-10-10". The one date reader of the project: filters, publication dates and mentions in
/// text all come here.
#pragma once

#include "common/dates/filter.hpp"
#include "common/dates/mentions.hpp"
#include "common/dates/publication_time.hpp"
