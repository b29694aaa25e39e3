#include "compiler/lampiran/formats/pdf_tags.h"

// The headers ask which smart pointer is meant; std::shared_ptr is the one that stays.
#define POINTERHOLDER_TRANSITION 4

#include <exception>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>
#include <vector>

namespace alur::lampiran {
namespace {

// All structure elements of type Figure, in reading order.
void figures(QPDFObjectHandle element, std::vector<QPDFObjectHandle>& found) {
  if (element.isArray()) {
    for (int i = 0; i < element.getArrayNItems(); ++i) figures(element.getArrayItem(i), found);
    return;
  }
  if (!element.isDictionary()) return;
  QPDFObjectHandle type = element.getKey("/S");
  if (type.isName() && type.getName() == "/Figure")
    found.push_back(element);
  else if (element.hasKey("/K"))
    figures(element.getKey("/K"), found);
}

// Cairo 1.16 forgets the Document element around all others.
void wrap_in_document(QPDF& file, QPDFObjectHandle tree) {
  QPDFObjectHandle kids = tree.getKey("/K");
  if (!kids.isArray()) return;
  QPDFObjectHandle document = file.makeIndirectObject(QPDFObjectHandle::newDictionary());
  document.replaceKey("/Type", QPDFObjectHandle::newName("/StructElem"));
  document.replaceKey("/S", QPDFObjectHandle::newName("/Document"));
  document.replaceKey("/P", tree);
  document.replaceKey("/K", kids);
  for (int i = 0; i < kids.getArrayNItems(); ++i) kids.getArrayItem(i).replaceKey("/P", document);
  tree.replaceKey("/K", document);
}

std::string tagged(std::string pdf, const Scene& scene) {
  QPDF document;
  document.setSuppressWarnings(true);
  document.processMemoryFile("lampiran.pdf", pdf.data(), pdf.size());
  QPDFObjectHandle root = document.getRoot();
  root.replaceKey("/Lang", QPDFObjectHandle::newString("id"));
  QPDFObjectHandle marks = QPDFObjectHandle::newDictionary();
  marks.replaceKey("/Marked", QPDFObjectHandle::newBool(true));
  root.replaceKey("/MarkInfo", marks);
  QPDFObjectHandle view = QPDFObjectHandle::newDictionary();
  view.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
  root.replaceKey("/ViewerPreferences", view);
  std::vector<QPDFObjectHandle> found;
  if (root.hasKey("/StructTreeRoot")) {
    figures(root.getKey("/StructTreeRoot").getKey("/K"), found);
    wrap_in_document(document, root.getKey("/StructTreeRoot"));
  }
  std::size_t next = 0;
  for (const ScenePage& page : scene.pages) {
    if (page.chart_words.empty() || next >= found.size()) continue;
    found[next++].replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(page.chart_words));
  }
  QPDFWriter writer(document);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  // Cairo 1.18 packs objects into streams, 1.16 does not: the same shape on both, plain to search.
  writer.setObjectStreamMode(qpdf_o_disable);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace

Expected<std::string> with_tags(std::string pdf, const Scene& scene) {
  try {
    return tagged(std::move(pdf), scene);
  } catch (const std::exception& e) {
    const std::string why = e.what();
    return fault("PDF tidak dapat diberi tanda: " + why, "the PDF could not be tagged: " + why);
  }
}

}  // namespace alur::lampiran
