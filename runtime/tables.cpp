#include "runtime/tables.h"

#include <fmt/format.h>

#include <array>
#include <boost/crc.hpp>
#include <cstring>
#include <fstream>
#include <vector>

#include "base/output_file.h"
#include "runtime/invariants.h"

namespace alur::runtime {
namespace {

constexpr std::string_view magic = "ALURTBL\n";
constexpr std::size_t checksum_at = 24;

// Source: CRC-64/XZ (ECMA-182, reflected). Finds every flip of up to 64 neighbouring bits.
using Crc64 =
    boost::crc_optimal<64, 0x42F0E1EBA9EA3693u, 0xFFFFFFFFFFFFFFFFu, 0xFFFFFFFFFFFFFFFFu, true, true>;

std::uint64_t checksum_of(std::string_view bytes) {
  Crc64 crc;
  crc.process_bytes(bytes.data(), checksum_at);
  crc.process_bytes(bytes.data() + tables_header_bytes, bytes.size() - tables_header_bytes);
  return crc.checksum();
}

void put(std::string& bytes, std::uint64_t value, int size) {
  for (int i = 0; i < size; ++i) bytes.push_back(static_cast<char>(value >> (8 * i) & 0xff));
}

std::uint64_t get(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < size; ++i) {
    value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
  }
  return value;
}

tl::unexpected<Error> broken(const std::string& name, std::string_view id, std::string_view en) {
  return fault(fmt::format("{}: {}", name, id), fmt::format("{}: {}", name, en));
}

Expected<void> check_envelope(std::string_view bytes, const std::string& name) {
  if (bytes.size() < magic.size() || bytes.substr(0, magic.size()) != magic) {
    return broken(name, "bukan berkas tabel Alur", "is not an Alur table file");
  }
  if (bytes.size() < tables_header_bytes) {
    return broken(name, "berkas tabel terpotong di kepalanya", "the table file is cut off in its header");
  }
  const std::uint64_t version = get(bytes, 8, 4);
  if (version != tables_format) {
    return fault(
        fmt::format("{}: format tabel versi {}, program ini membaca versi {}", name, version, tables_format),
        fmt::format("{}: table format {}, this program reads {}", name, version, tables_format));
  }
  const std::uint64_t size = get(bytes, 16, 8);
  const std::size_t there = bytes.size() - tables_header_bytes;
  if (size != there || there == 0 || get(bytes, 12, 4) != 0 || there > max_tables_bytes) {
    return fault(fmt::format("{}: berkas tabel menyebut {} bita isi, ada {}", name, size, there),
                 fmt::format("{}: the table file says {} bytes of content, {} are there", name, size, there));
  }
  if (get(bytes, checksum_at, 8) != checksum_of(bytes)) {
    return broken(name, "isi berkas tabel rusak (jumlah periksa tidak cocok)",
                  "the table file is damaged (its checksum does not fit)");
  }
  return {};
}

}  // namespace

std::string pack(const fb::TablesT& tables) {
  flatbuffers::FlatBufferBuilder builder(1 << 16);
  fb::FinishTablesBuffer(builder, fb::Tables::Pack(builder, &tables));
  std::string bytes(magic);
  put(bytes, tables_format, 4);
  put(bytes, 0, 4);
  put(bytes, builder.GetSize(), 8);
  put(bytes, 0, 8);
  bytes.append(reinterpret_cast<const char*>(builder.GetBufferPointer()), builder.GetSize());
  std::string sum;
  put(sum, checksum_of(bytes), 8);
  bytes.replace(checksum_at, 8, sum);
  return bytes;
}

Expected<Tables> load(std::string_view bytes, const std::string& name) {
  if (auto envelope = check_envelope(bytes, name); !envelope) return tl::unexpected(envelope.error());
  // A copy on an aligned start: the verifier and the accessors rely on it.
  const std::size_t size = bytes.size() - tables_header_bytes;
  std::vector<std::uint64_t> content((size + 7) / 8);
  std::memcpy(content.data(), bytes.data() + tables_header_bytes, size);
  const auto* start = reinterpret_cast<const std::uint8_t*>(content.data());
  flatbuffers::Verifier verifier(start, size, 16, 4 * max_entries);
  if (size < 16 || !fb::VerifyTablesBuffer(verifier)) {
    return broken(name, "isi berkas tabel tidak tersusun sebagai tabel",
                  "the content of the table file has no valid structure");
  }
  const fb::Tables* root = fb::GetTables(start);
  if (!is_aligned(*root)) {
    return broken(name, "isi berkas tabel tidak tersusun sebagai tabel",
                  "the content of the table file has no valid structure");
  }
  if (unpacked_bytes(*root) > 8 * size + 4096) {
    return broken(name, "berkas tabel menyebut isi yang sama berulang-ulang",
                  "the table file names the same content over and over");
  }
  auto unpacked = std::make_unique<fb::TablesT>();
  root->UnPackTo(unpacked.get());
  if (auto wrong = broken_invariant(*unpacked)) {
    return broken(name, "berkas tabel tidak sah: " + wrong->id, "the table file is not valid: " + wrong->en);
  }
  Tables tables;
  tables.content_ = std::move(unpacked);
  tables.checksum_ = get(bytes, checksum_at, 8);
  return tables;
}

Expected<Tables> read(const std::string& path) {
  auto bytes = read_file(path, max_tables_bytes + tables_header_bytes);
  if (!bytes) return tl::unexpected(bytes.error());
  return load(*bytes, path);
}

bool begins_as_table_file(const std::string& path) {
  std::array<char, magic.size()> head{};
  std::ifstream file(path, std::ios::binary);
  return file.read(head.data(), head.size()) && std::string_view(head.data(), head.size()) == magic;
}

}  // namespace alur::runtime
