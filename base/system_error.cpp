#include "base/system_error.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>

namespace alur {
namespace {

struct Reason {
  int code;
  std::string_view id;
};

constexpr std::array reasons = {
    Reason{EACCES, "izin ditolak; periksa hak akses berkas dan foldernya"},
    Reason{EPERM, "tindakan ini tidak diizinkan oleh sistem"},
    Reason{ENOENT, "berkas atau foldernya tidak ada"},
    Reason{EISDIR, "itu folder, bukan berkas"},
    Reason{ENOTDIR, "sebagian dari jalurnya berkas, bukan folder"},
    Reason{EEXIST, "nama itu sudah dipakai berkas lain"},
    Reason{ENOSPC, "ruang penyimpanan penuh"},
    Reason{EDQUOT, "jatah ruang penyimpanan Anda habis"},
    Reason{EFBIG, "berkas menjadi terlalu besar"},
    Reason{EROFS, "media penyimpanannya hanya dapat dibaca"},
    Reason{EIO, "media penyimpanan rusak atau terputus"},
    Reason{ENAMETOOLONG, "nama berkas terlalu panjang"},
    Reason{ELOOP, "tautannya berputar-putar"},
    Reason{EBUSY, "sedang dipakai program lain"},
    Reason{ETXTBSY, "sedang dipakai program lain"},
    Reason{EMFILE, "terlalu banyak berkas terbuka"},
    Reason{ENFILE, "terlalu banyak berkas terbuka di komputer ini"},
    Reason{EPIPE, "penerima keluaran sudah berhenti membaca"},
    Reason{ENXIO, "perangkatnya tidak ada"},
    Reason{ENODEV, "perangkatnya tidak ada"},
    Reason{ENOMEM, "memori tidak cukup"},
    Reason{ESTALE, "folder jaringan terputus"},
};

}  // namespace

Message words_of_errno(int code) {
  const std::string english = std::strerror(code);
  for (const Reason& reason : reasons)
    if (reason.code == code) return {std::string(reason.id), english};
  return {english, english};
}

}  // namespace alur
