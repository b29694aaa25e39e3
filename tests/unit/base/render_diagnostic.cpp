#include "base/render_diagnostic.h"

#include "tests/support/catch.h"

using namespace alur;

namespace {
const DiagnosticKind kind{"XX01",
                          Severity::Error,
                          Basis::Arithmetic,
                          {"judul", "title"},
                          {"karena dijumlah", "because of the sum"},
                          {"aturan", "rule"},
                          "",
                          ""};
}

TEST_CASE("A finding shows its place, the line and a caret under the words") {
  Sources sources;
  const FileId file = sources.push_back(SourceFile::from_text("a.sop", "satu\n  total 4 jam\n").value());
  const Diagnostic d = finding(kind, Span{file, 7, 18}, {"salah", "wrong"}, {"tulis lain", "write other"});
  CHECK(render_text(d, sources, {}) ==
        "ketidaksesuaian[XX01]: salah\n"
        " --> a.sop:2:3\n"
        "2 |   total 4 jam\n"
        "  |   ^^^^^^^^^^^\n"
        "  = mengapa: karena dijumlah\n"
        "  = dasar: aturan\n"
        "  = saran: tulis lain\n\n");
}

TEST_CASE("Carets stand under non-ASCII text and never outside a cut line") {
  Sources sources;
  const std::string line(500, 'x');
  const FileId file = sources.push_back(SourceFile::from_text("a.sop", "é \"ü\"\n" + line).value());
  const std::string short_text = render_text(finding(kind, Span{file, 3, 7}, {"a", "a"}), sources, {});
  CHECK(short_text.find("  |   ^^^\n") != std::string::npos);
  const std::string long_text = render_text(finding(kind, Span{file, 308, 508}, {"a", "a"}), sources, {});
  for (std::size_t at = 0, end; at < long_text.size(); at = end + 1) {
    end = long_text.find('\n', at);
    CHECK(end - at < 130);
  }
}

TEST_CASE("A finding at the end of the file has a place") {
  Sources sources;
  const FileId file = sources.push_back(SourceFile::from_text("a.sop", "satu\n").value());
  CHECK(render_text(finding(kind, Span{file, 5, 5}, {"a", "a"}), sources, {}).find("a.sop:2:1") !=
        std::string::npos);
}

TEST_CASE("The JSON form has every field") {
  Sources sources;
  const FileId file = sources.push_back(SourceFile::from_text("a.sop", "satu\n").value());
  const std::string json =
      render_json({finding(kind, Span{file, 0, 4}, {"a", "b"})}, sources, Language::English);
  for (const char* field : {"\"code\": \"XX01\"", "\"severity\": \"error\"", "\"line\": 1", "\"what\": \"b\"",
                            "\"basis\": \"arithmetic\""})
    CHECK(json.find(field) != std::string::npos);
}

TEST_CASE("A fix shows the lines as they would be: changed, put in, taken out") {
  Sources sources;
  const FileId file = sources.push_back(SourceFile::from_text("a.sop", "satu é x\n  dua\n}\n").value());
  const auto shown = [&](std::vector<Edit> edits) {
    Diagnostic d = finding(kind, Span{file, 0, 4}, {"salah", "wrong"});
    d.fix = {{"ganti", "change"}, std::move(edits)};
    const std::string text = render_text(d, sources, {});
    return text.substr(text.find("perbaikan"));
  };
  CHECK(shown({{Span{file, 8, 9}, "yy"}}) == "perbaikan: ganti\n1 | satu é yy\n  |        ~~\n\n");
  CHECK(shown({{Span{file, 0, 4}, "a"}, {Span{file, 8, 9}, "yy"}}) ==
        "perbaikan: ganti\n1 | a é yy\n  | ~~~~~~\n\n");
  CHECK(shown({{Span{file, 16, 16}, "  tiga\n"}}) == "perbaikan: ganti\n3 | +   tiga\n\n");
  CHECK(shown({{Span{file, 10, 16}, ""}}) == "perbaikan: ganti\n2 | -   dua\n\n");
  const std::string json = render_json({[&] {
                                         Diagnostic d = finding(kind, Span{file, 0, 4}, {"salah", "wrong"});
                                         d.fix = {{"ganti", "change"}, {{Span{file, 8, 9}, "yy"}}};
                                         return d;
                                       }()},
                                       sources, Language::English);
  CHECK(json.find("\"title\": \"change\"") != std::string::npos);
  CHECK(json.find("\"begin_byte\": 8") != std::string::npos);
  CHECK(json.find("\"column\": 8") != std::string::npos);
}
