#include "compiler/lampiran/formats/docx_text.h"

#include <algorithm>

namespace alur::lampiran::docx {

using pugi::xml_node;

std::string points(int twips) {
  std::string out = std::to_string(twips / 20);
  const int rest = std::abs(twips % 20) * 5;
  if (twips < 0 && twips > -20) out = "-0";
  if (rest != 0) out += (rest < 10 ? ".0" : ".") + std::to_string(rest);
  return out + "pt";
}

std::string clean(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n' || c == '\t')
      out += ' ';
    else if (static_cast<unsigned char>(c) >= 32)
      out += c;
  }
  return out;
}

xml_node add(xml_node parent, const char* name, Attributes attributes) {
  xml_node node = parent.append_child(name);
  for (const auto& [key, text] : attributes) node.append_attribute(key).set_value(text.c_str());
  return node;
}

xml_node value(xml_node parent, const char* name, const std::string& text) {
  return add(parent, name, {{"w:val", text}});
}

std::string print(const pugi::xml_document& document) {
  struct Writer : pugi::xml_writer {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    void write(const void* data, std::size_t size) override {
      out.append(static_cast<const char*>(data), size);
    }
  } writer;
  document.save(writer, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return writer.out + "\n";
}

namespace {

constexpr const char* soft_hyphen = "\u00AD";
constexpr const char* no_width = "\u200B";

// The runs of one line of the page.
struct Line {
  std::vector<const TextRun*> runs;
  const TextRun& first() const { return *runs.front(); }
  const TextRun& text() const { return *runs.back(); }
  double top() const { return first().at.y - baseline(first().style); }
  double bottom() const { return top() + line_height(first().style); }
};

bool same_line(const TextRun& a, const TextRun& b) {
  return a.turn == Turn::Left ? std::abs(a.at.x - b.at.x) < 1e-6 : std::abs(a.at.y - b.at.y) < 1e-6;
}

std::vector<Line> lines_of(const std::vector<TextRun>& runs) {
  std::vector<Line> lines;
  for (const TextRun& run : runs) {
    if (run.text.empty()) continue;
    if (lines.empty() || !same_line(lines.back().first(), run)) lines.emplace_back();
    lines.back().runs.push_back(&run);
  }
  return lines;
}

// The first word of a line, by its share of the letters: how wide it is to a tenth or so.
double first_word(const TextRun& run) {
  const std::size_t end = std::min(run.text.find(' '), run.text.size());
  return run.text.empty() ? 0 : run.width * static_cast<double>(end) / static_cast<double>(run.text.size());
}

// A line that begins where there was no more room says how much would have been too much.
void bound(Paragraph& paragraph, double line_before, const TextRun& run) {
  if (run.start == LineStart::Chosen) return;
  const double blank = run.start == LineStart::Blank ? run.style.size_pt * mm_per_pt * 0.28 : 0;
  paragraph.most = std::min(paragraph.most, line_before + blank + first_word(run));
}

void go_on(std::string& text, const TextRun& run) {
  switch (run.start) {
    case LineStart::Paragraph:
      break;
    case LineStart::Blank:
      text += ' ';
      // Before these no line ends by itself, not even at a blank (Unicode's UAX #14, LB13).
      if (std::string_view("/)]}!?,.:;").find(run.text.front()) != std::string_view::npos) text += no_width;
      break;
    case LineStart::Joined:
      if (text.ends_with('/')) text += no_width;  // Word breaks after a hyphen by itself, not after a slash
      break;
    case LineStart::Divided:
      if (text.ends_with('-')) text.pop_back();
      text += soft_hyphen;
      break;
    case LineStart::Chosen:
      text += '\n';
      break;
  }
  text += clean(run.text);
}

Paragraph begun(const Line& line, double left, double before) {
  Paragraph paragraph;
  for (std::size_t i = 0; i + 1 < line.runs.size(); ++i)
    paragraph.lead += (i > 0 ? " " : "") + clean(line.runs[i]->text);
  paragraph.text = clean(line.text().text);
  paragraph.lead_style = line.first().style;
  paragraph.style = line.text().style;
  paragraph.ink = line.first().ink;
  paragraph.before = std::max(0.0, before);
  paragraph.left = line.first().at.x - left;
  paragraph.text_left = line.text().at.x - line.first().at.x;
  return paragraph;
}

}  // namespace

std::vector<Paragraph> paragraphs_of(const std::vector<TextRun>& runs, double left, double top,
                                     Across across) {
  std::vector<Paragraph> out;
  double before = 0;  // how wide the line above is
  for (const Line& line : lines_of(runs)) {
    const bool turned = line.first().turn == Turn::Left;
    const bool fresh = out.empty() || line.text().start == LineStart::Paragraph ||
                       line.text().style != out.back().style || line.runs.size() > 1;
    if (fresh)
      out.push_back(begun(line, left, turned ? 0 : line.top() - top));
    else {
      bound(out.back(), before, line.text());
      go_on(out.back().text, line.text());
    }
    const bool level = !turned && across == Across::Left;
    before = line.text().width + (level ? line.text().at.x - left : 0);
    out.back().least = std::max(out.back().least, before);
    top = line.bottom();
  }
  return out;
}

std::string plain_text(const std::vector<Paragraph>& paragraphs) {
  std::string out;
  for (const Paragraph& paragraph : paragraphs) {
    if (!out.empty()) out += '\n';
    if (!paragraph.lead.empty()) out += paragraph.lead + " ";
    std::string text = paragraph.text;
    std::replace(text.begin(), text.end(), '\n', ' ');
    for (const std::string mark : {soft_hyphen, no_width})
      for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
        text.erase(at, mark.size());
    out += text;
  }
  return out;
}

namespace {

void write_style(xml_node properties, const Paragraph& paragraph, TextStyle style) {
  if (style.weight == Weight::Bold) add(properties, "w:b");
  if (paragraph.ink == Ink::Grey) value(properties, "w:color", "666666");
  // Word knows half points: rounded down, so that no line becomes wider than its room.
  const std::string size = std::to_string(static_cast<int>(std::floor(style.size_pt * 2 + 1e-6)));
  value(properties, "w:sz", size);
  value(properties, "w:szCs", size);
}

void write_piece(xml_node run, std::string& piece) {
  if (piece.empty()) return;
  add(run, "w:t", {{"xml:space", "preserve"}}).text().set(piece.c_str());
  piece.clear();
}

void write_text(xml_node run, std::string_view text, SoftHyphen hyphen) {
  std::string piece;
  while (!text.empty()) {
    if (text.starts_with('\n') || (hyphen == SoftHyphen::Element && text.starts_with(soft_hyphen))) {
      write_piece(run, piece);
      add(run, text.front() == '\n' ? "w:br" : "w:softHyphen");
      text.remove_prefix(text.front() == '\n' ? 1 : std::string_view(soft_hyphen).size());
    } else {
      piece += text.front();
      text.remove_prefix(1);
    }
  }
  write_piece(run, piece);
}

const char* word_for(Across across) {
  switch (across) {
    case Across::Left:
      return "left";
    case Across::Centre:
      return "center";
    case Across::Right:
      return "right";
  }
  return "left";
}

// How far the room is narrowed so that lines break as in the Scene with as much to spare on either side as
// can be; where little can be, lines are kept from becoming more.
double spare(const Paragraph& paragraph, double room) {
  constexpr double least_slack = 0.35;  // mm
  const double wanted = std::max((paragraph.least + paragraph.most) / 2, paragraph.least + least_slack);
  return std::max(0.0, room - wanted);
}

void write_indent(xml_node properties, const Paragraph& paragraph, const Setting& setting) {
  const bool left_set = setting.across == Across::Left;
  const int text = left_set ? twips(paragraph.left + paragraph.text_left) : 0;
  const int hanging = left_set ? text - twips(paragraph.left) : 0;
  const double over = spare(paragraph, setting.room);
  const int left = setting.across == Across::Centre ? twips(over / 2) : text;
  const int right = setting.across == Across::Centre ? twips(over / 2) : left_set ? twips(over) : 0;
  if (left == 0 && right == 0 && hanging == 0) return;
  xml_node indent = add(properties, "w:ind", {{"w:left", std::to_string(left)}});
  if (right > 0) indent.append_attribute("w:right").set_value(right);
  if (hanging > 0) indent.append_attribute("w:hanging").set_value(hanging);
}

}  // namespace

xml_node write(xml_node parent, const Paragraph& paragraph, const Setting& setting) {
  xml_node p = add(parent, "w:p");
  xml_node properties = add(p, "w:pPr");
  if (setting.style != nullptr) value(properties, "w:pStyle", setting.style);
  if (!paragraph.lead.empty()) {
    const int at = twips(paragraph.left + paragraph.text_left);
    add(add(properties, "w:tabs"), "w:tab", {{"w:val", "left"}, {"w:pos", std::to_string(at)}});
  }
  xml_node spacing = add(properties, "w:spacing");
  if (paragraph.before > 0) spacing.append_attribute("w:before").set_value(twips(paragraph.before));
  const bool exact = setting.lines == Lines::Exact;
  spacing.append_attribute("w:line").set_value(exact ? twips(line_height(paragraph.style)) : 240);
  spacing.append_attribute("w:lineRule").set_value(exact ? "exact" : "auto");
  write_indent(properties, paragraph, setting);
  if (setting.across != Across::Left) value(properties, "w:jc", word_for(setting.across));
  write_style(add(properties, "w:rPr"), paragraph, paragraph.style);
  if (paragraph.text.empty() && paragraph.lead.empty()) return p;
  if (!paragraph.lead.empty()) {
    xml_node lead = add(p, "w:r");
    write_style(add(lead, "w:rPr"), paragraph, paragraph.lead_style);
    write_text(lead, paragraph.lead, setting.hyphen);
    add(lead, "w:tab");
  }
  xml_node run = add(p, "w:r");
  write_style(add(run, "w:rPr"), paragraph, paragraph.style);
  write_text(run, paragraph.text, setting.hyphen);
  return p;
}

xml_node write_spacer(xml_node parent, int height_twips) {
  xml_node p = add(parent, "w:p");
  xml_node properties = add(p, "w:pPr");
  add(properties, "w:spacing", {{"w:line", std::to_string(height_twips)}, {"w:lineRule", "exact"}});
  xml_node run = add(properties, "w:rPr");
  value(run, "w:sz", "2");
  value(run, "w:szCs", "2");
  return p;
}

}  // namespace alur::lampiran::docx
