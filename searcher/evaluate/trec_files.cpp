#include "searcher/evaluate/trec_files.hpp"

#include <algorithm>
#include <set>
#include <sstream>

#include <fmt/format.h>

#include "common/text.hpp"

namespace dateline::searcher {
namespace {

auto bad_line(const std::string& name, std::size_t line, std::string_view form) {
    return failure(ErrorKind::bad_input, fmt::format("{}:{}: not a line of the form '{}'", name, line, form),
                   "fields are parted by blanks");
}

struct Scored {
    std::string article;
    double score = 0;
};

} // namespace

TopicFile read_topics(std::istream& in) {
    TopicFile file;
    std::set<std::string> seen;
    std::string text;
    for (std::size_t line = 1; std::getline(in, text); ++line) {
        const std::string_view whole = trim(text);
        if (whole.empty() || whole.front() == '#') continue;
        const std::size_t tab = whole.find('\t');
        const std::string_view id = trim(whole.substr(0, tab));
        const std::string_view query =
            tab == std::string_view::npos ? std::string_view{} : trim(whole.substr(tab + 1));
        if (tab == std::string_view::npos || query.empty()) {
            file.bad.push_back({line, "not of the form 'id<TAB>query'"});
        } else if (id.find(' ') != std::string_view::npos) {
            file.bad.push_back({line, "a topic id cannot hold blanks"});
        } else if (!seen.insert(std::string(id)).second) {
            file.bad.push_back({line, fmt::format("topic '{}' is given twice", id)});
        } else {
            file.topics.push_back({std::string(id), std::string(query)});
        }
    }
    return file;
}

Result<Qrels> read_qrels(std::istream& in, const std::string& name) {
    Qrels qrels;
    std::string text;
    for (std::size_t line = 1; std::getline(in, text); ++line) {
        if (trim(text).empty()) continue;
        std::istringstream fields(text);
        std::string topic;
        std::string iteration;
        std::string article;
        int relevance = 0;
        if (!(fields >> topic >> iteration >> article >> relevance)) {
            return bad_line(name, line, "topic 0 article relevance");
        }
        qrels[topic][article] = relevance;
    }
    return qrels;
}

Result<RankedRun> read_run(std::istream& in, const std::string& name) {
    std::map<std::string, std::vector<Scored>> scored;
    std::string text;
    for (std::size_t line = 1; std::getline(in, text); ++line) {
        if (trim(text).empty()) continue;
        std::istringstream fields(text);
        std::string topic;
        std::string iteration;
        std::string rank;
        Scored entry;
        if (!(fields >> topic >> iteration >> entry.article >> rank >> entry.score)) {
            return bad_line(name, line, "topic Q0 article rank score tag");
        }
        scored[topic].push_back(std::move(entry));
    }
    RankedRun run;
    for (auto& [topic, entries] : scored) {
        std::sort(entries.begin(), entries.end(), [](const Scored& a, const Scored& b) {
            return a.score != b.score ? a.score > b.score : a.article > b.article;
        });
        std::set<std::string> seen;
        for (Scored& entry : entries) {
            if (seen.insert(entry.article).second) run[topic].push_back(std::move(entry.article));
        }
    }
    return run;
}

} // namespace dateline::searcher
