#include "searcher/result_writer.hpp"

#include "searcher/render/article.hpp"
#include "searcher/render/json.hpp"
#include "searcher/render/rows.hpp"
#include "searcher/render/text.hpp"

namespace dateline::searcher {
namespace {

class TextWriter : public ResultWriter {
  public:
    TextWriter(std::ostream& out, TextStyle style) : out_(&out), style_(style) {}
    void begin(const SearchResults& results) override {
        counts_.total = results.total;
        counts_.articles = results.articles;
        counts_.facets = results.facets;
        counts_.timeline = results.timeline;
        write_text_header(*out_, results, style_);
    }
    bool hit(const Hit& hit) override {
        write_text_hit(*out_, hit, style_);
        return out_->good();
    }
    void end() override { write_text_counts(*out_, counts_, style_); }

  private:
    std::ostream* out_;
    TextStyle style_;
    SearchResults counts_; ///< facets and timeline come after the hits
};

class JsonWriter : public ResultWriter {
  public:
    JsonWriter(std::ostream& out, const SearchRequest& request) : out_(&out), request_(&request) {}
    void begin(const SearchResults& results) override { write_json_begin(*out_, results, *request_); }
    bool hit(const Hit& hit) override {
        write_json_hit(*out_, hit, first_);
        first_ = false;
        return out_->good();
    }
    void end() override { write_json_end(*out_); }

  private:
    std::ostream* out_;
    const SearchRequest* request_;
    bool first_ = true;
};

/// The formats of one row per hit.
class RowWriter : public ResultWriter {
  public:
    RowWriter(std::ostream& out, OutputFormat format, std::string topic, std::string tag)
        : out_(&out), format_(format), topic_(std::move(topic)), tag_(std::move(tag)) {}
    void begin(const SearchResults& /*results*/) override {
        if (format_ == OutputFormat::csv) write_csv_header(*out_);
        if (format_ == OutputFormat::tsv) write_tsv_header(*out_);
    }
    bool hit(const Hit& hit) override {
        switch (format_) {
        case OutputFormat::csv:
            write_csv_hit(*out_, hit);
            break;
        case OutputFormat::tsv:
            write_tsv_hit(*out_, hit);
            break;
        case OutputFormat::trec:
            write_trec_hit(*out_, hit, topic_, tag_);
            break;
        default:
            write_ndjson_hit(*out_, hit);
            break;
        }
        return out_->good();
    }
    void end() override {}

  private:
    std::ostream* out_;
    OutputFormat format_;
    std::string topic_;
    std::string tag_;
};

TextStyle style_of(const Terminal& terminal) {
    return {.colour = terminal.colour, .width = terminal.width};
}

} // namespace

std::unique_ptr<ResultWriter> make_writer(const SearcherOptions& options, const std::string& topic,
                                          std::ostream& out, const Terminal& terminal) {
    if (options.format == OutputFormat::text) return std::make_unique<TextWriter>(out, style_of(terminal));
    if (options.format == OutputFormat::json) return std::make_unique<JsonWriter>(out, options.request);
    return std::make_unique<RowWriter>(out, options.format, topic, options.run_tag);
}

void write_article(const SearcherOptions& options, const StoredArticle& article, std::ostream& out,
                   const Terminal& terminal) {
    if (options.format == OutputFormat::json || options.format == OutputFormat::ndjson) {
        write_article_json(out, article);
    } else {
        write_article_text(out, article, style_of(terminal));
    }
}

} // namespace dateline::searcher
