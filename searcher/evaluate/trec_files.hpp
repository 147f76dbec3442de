/// The files of a relevance evaluation: topics, judgements (qrels) and runs in TREC form.
#pragma once

#include <istream>
#include <map>
#include <string>
#include <vector>

#include "common/error.hpp"

namespace dateline::searcher {

struct Topic {
    std::string id;
    std::string query;
};

/// A line that could not be read: its number and why.
struct BadLine {
    std::size_t line = 0;
    std::string reason;
};

/// Topics "id<TAB>query", one a line; blank lines and lines that begin with # are skipped, bad ones reported.
struct TopicFile {
    std::vector<Topic> topics;
    std::vector<BadLine> bad;
};
[[nodiscard]] TopicFile read_topics(std::istream& in);

/// Topic -> article -> relevance (0 = not relevant).
using Qrels = std::map<std::string, std::map<std::string, int>>;

/// "topic 0 article relevance". Fails with `bad_input` naming `name` and the line.
[[nodiscard]] Result<Qrels> read_qrels(std::istream& in, const std::string& name);

/// Topic -> articles, best first: by score, ties by descending article id, as trec_eval reads a run.
using RankedRun = std::map<std::string, std::vector<std::string>>;

/// "topic Q0 article rank score tag". Fails with `bad_input` naming `name` and the line; an article given
/// twice for a topic is one.
[[nodiscard]] Result<RankedRun> read_run(std::istream& in, const std::string& name);

} // namespace dateline::searcher
