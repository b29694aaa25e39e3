// The headers ask which smart pointer is meant; std::shared_ptr is the one that stays.
#define POINTERHOLDER_TRANSITION 4

#include <exception>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include "compiler/map/graph.h"

namespace alur::map {
namespace {

// Graphviz writes the time of the run into the file and no language.
std::string timeless(std::string pdf, Language language) {
  QPDF document;
  document.setSuppressWarnings(true);
  document.processMemoryFile("peta.pdf", pdf.data(), pdf.size());
  QPDFObjectHandle root = document.getRoot();
  root.replaceKey("/Lang", QPDFObjectHandle::newString(language == Language::Indonesian ? "id" : "en"));
  QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
  info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(
                                language == Language::Indonesian ? "Peta Keterkaitan SOP" : "Map of SOPs"));
  document.getTrailer().replaceKey("/Info", document.makeIndirectObject(info));
  QPDFWriter writer(document);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setObjectStreamMode(qpdf_o_disable);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

Expected<std::string> write_pdf(const SopMap& map, Language language) {
  auto pdf = rendered(map, language, "pdf");
  if (!pdf) return pdf;
  try {
    return timeless(std::move(*pdf), language);
  } catch (const std::exception& e) {
    const std::string why = e.what();
    return fault("PDF peta tidak dapat diselesaikan: " + why,
                 "the PDF of the map could not be finished: " + why);
  }
}

}  // namespace

extern const Format pdf_format;
const Format pdf_format{"pdf", ".pdf", {"dokumen PDF untuk dicetak", "a PDF document to print"}, write_pdf};

}  // namespace alur::map
