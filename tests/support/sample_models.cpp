#include "tests/support/sample_models.h"

#include "tests/support/model_builder.h"

namespace alur::test {
namespace {

model::Profile tangerang() {
  model::Profile profile;
  profile.name = {"tangerang", {}};
  profile.letterhead = {
      text("PEMERINTAH KOTA TANGERANG"),
      text("DINAS PEMBERDAYAAN PEREMPUAN, PERLINDUNGAN ANAK, PENGENDALIAN PENDUDUK DAN KELUARGA BERENCANA")};
  return profile;
}

model::Profile bekasi() {
  model::Profile profile;
  profile.name = {"bekasi", {}};
  profile.letterhead = {text("PEMERINTAH KOTA BEKASI"),
                        text("DINAS PEMBERDAYAAN PEREMPUAN DAN PERLINDUNGAN ANAK")};
  profile.cover_heading = "STANDAR OPERASIONAL PROSEDUR (SOP)";
  profile.paper = model::Paper::F4;
  profile.font = "Bookman Old Style";
  profile.labels.effective = "Tanggal Pengesahan";
  profile.labels.qualifications = "Kualifikasi pelaksana";
  profile.labels.equipment = "Peralatan/perlengkapan";
  profile.labels.records = "Pencatatan dan pendataan";
  profile.labels.activity = "Uraian Prosedur";
  profile.labels.input = "Persyaratan/ Kelengkapan";
  profile.labels.note = "Ket.";
  profile.paraf_heading = "PARAF KOORDINASI";
  profile.paraf = {text("Kabag. Organisasi"), text("Kabid. PPKPA")};
  profile.signature = {text("KEPALA DINAS PEMBERDAYAAN PEREMPUAN DAN PERLINDUNGAN ANAK KOTA BEKASI,")};
  profile.decree = {
      "Keputusan Kepala Dinas Pemberdayaan Perempuan dan Perlindungan Anak Kota Bekasi",
      "000.8.3.3/Kep.112.DPPPA.Set",
      "Standar Operasional Prosedur Administrasi Pemerintahan pada Dinas Pemberdayaan Perempuan dan "
      "Perlindungan Anak Kota Bekasi",
      {},
      {},
      {},
      "",
      ""};
  return profile;
}

void kdrt_identity(model::Identity& identity) {
  identity.number = box("357 DP TAHUN 2025");
  identity.made = date_box("05 Mei 2025");
  identity.revised = date_box("");
  identity.effective = date_box("");
  identity.approval = {
      model::BoxState::Filled, box("KEPALA PERANGKAT DAERAH,"), box("Dr. TIHAR, SE, M.Si"), box(""), {}};
  identity.legal_basis = list(
      {{"1", "Undang-undang No.2 tahun 1993 tentang Pembentukan Kotamadya Tangerang"},
       {"2", "Undang-Undang Nomor 23 Tahun 2004 tentang Penghapusan Kekerasan Dalam Rumah Tangga"},
       {"3", "Undang-undang No.32 tahun 2004 tentang Pemerintah Daerah"},
       {"4",
        "Peraturan Daerah Kota Tangerang Nomor 08 Tahun 2016 tentang Pembentukan dan Susunan Perangkat "
        "Daerah"},
       {"5",
        "Peraturan Menteri Negara Pemberdayaan Perempuan dan Perlindungan Anak Nomor 2 Tahun 2022 tentang "
        "Standar Layanan Perlindungan Perempuan dan Anak"},
       {"5",
        "Peraturan Walikota No. 31 Tahun 2022 tentang Pembentukan, Kedudukan, Susunan Organisasi, Tugas, "
        "Fungsi, "
        "Dan Tata Kerja Unit Pelaksana Teknis Daerah Perlindungan Perempuan Dan Anak Pada Dinas Pemberdayaan "
        "Perempuan, Perlindungan Anak, Pengendalian Penduduk Dan Keluarga Berencana"}});
  identity.qualifications =
      list({{"1", "Tanggap terhadap laporan kejadian gawat darurat"},
            {"2", "Dapat mengambil keputusan tepat, cepat berdasarkan SOP kegawatdaruratan"},
            {"3", "Memiliki Kemampuan komunikasi publik yang baik bahkan dalam tekanan"},
            {"4", "Memiliki integritas terhadap kerahasiaan informasi"},
            {"5", "Dapat bekerjasama dalam tim"},
            {"6", "Memahami tugas pokok dan fungsinya"}});
  identity.related = list({{"1", "SOP Pengolahan Pengaduan"}});
  identity.equipment =
      list({{"1", "Jaringan Internet"}, {"2", "Alat dan Jaringan Komunikasi"}, {"3", "Alat Tulis Kantor"}});
  identity.warnings = list({{"", "Pelaksana ada ditempat dan sarana dan prasarana mendukung"}});
  identity.records = list({{"", "Pencatatan dan Pendataan Pelayanan UPTD PPA"}});
}

}  // namespace

model::Model kdrt_model() {
  model::Sop sop;
  sop.name = {"kdrt", {}};
  sop.title = text(
      "Pengelolaan Pengaduan Kegawatdaruran Kekerasan Dalam Rumah Tangga (KDRT) melalui Si Lacak Perak/Kader "
      "PATBM");
  sop.profile = tangerang();
  sop.profile.separator = "; ";
  sop.profile.labels.total = "JUMLAH TOTAL WAKTU";
  kdrt_identity(sop.identity);
  sop.identity.chart_title = text(
      "STANDAR OPERASIONAL PENGELOLAAN PENGADUAN KEGAWATDURATAN KEKERASAN DALAM RUMAH TANGGA (KDRT) MELALUI "
      "SI LACAK PER");
  add_lane(sop, "satgas", "Satgas PPA");
  add_lane(sop, "kepala", "Kepala UPTD PPA");
  const std::string data = "data pelapor dan informasi kasus";
  const std::string checked = "data pelapor dan informasi kasus terverifikasi";
  add_step(sop, 0,
           {"1",
            "terima",
            "Menerima Informasi Pengaduan KDRT melalui SI Lacak Perak/Kader PATBM",
            {"sambungan telepon"},
            "20 detik",
            {data}});
  add_step(sop, 0,
           {"2",
            "lapor",
            "Melaporkan data pelapor dan informasi kasus ke Kepala UPTD PPA",
            {checked},
            "30 detik",
            {checked, "Data Satgas PPA"}});
  add_step(sop, 1,
           {"3",
            "tugaskan",
            "Menghubungi dan menugaskan Satgas PPA",
            {checked, "Data Satgas PPA"},
            "30 detik",
            {checked, "Penugasan tindak lanjut Pengaduan"}});
  add_step(sop, 0,
           {"4",
            "siapkan",
            "Mempersiapkan kelengkapan dan pergerakan tim perangkat daerah",
            {checked, "Penugasan tindak lanjut Pengaduan"},
            "10 Menit",
            {"Kelengkapan tindak lanjut pengaduan"}});
  add_step(sop, 0,
           {"5",
            "tindak",
            "Tindak Lanjut Pengaduan",
            {"Kelengkapan tindak lanjut pengaduan"},
            "4 jam",
            {"Dokumentasi"}});
  add_step(sop, 0,
           {"6",
            "koordinasi",
            "Koordinasi dengan Operator 112 dan instansi lain tentang status dan penanganan kejadian "
            "(apabila diperlukan bantuan penanganan dari instansi/perangkat daerah lain)",
            {"Dokumentasi"},
            "5 Menit",
            {"Laporan Status Penanganan Kejadian"}});
  add_step(sop, 0,
           {"7",
            "laporan",
            "Membuat laporan ke Kepala UPTD PPA",
            {"Laporan Status Penanganan Kejadian"},
            "15 menit",
            {"Laporan Status Penanganan Kejadian"}});
  add_step(sop, 1,
           {"8",
            "sampaikan",
            "Menyampaikan laporan penanganan kejadian kepada Operator Tangerang Siaga 112 (khusus perangkat "
            "daerah koordinator)",
            {"Laporan Status Penanganan Kejadian"},
            "10 menit",
            {"Laporan Upaya Penanganan Kejadian"}});
  link_steps(sop);
  decide(sop, 4, {{"perlu", "", 5}, {"tidak", "tidak memerlukan bantuan instansi lain", 6}});
  sop.total = model::Total{{}, "4 jam 41 menit", {}};
  model::Model m;
  m.sops.push_back(std::move(sop));
  return m;
}

model::Model puspaga_model() {
  model::Sop sop;
  sop.name = {"puspaga", {}};
  sop.title = text("SOP Layanan Penjangkauan PUSPAGA");
  sop.profile = tangerang();
  model::Labels& l = sop.profile.labels;
  l.sop_number = "NOMOR SOP";
  l.made = "TGL PEMBUATAN";
  l.revised = "TGL REVISI";
  l.effective = "TGL EFEKTIF";
  l.approved_by = "DISAHKAN OLEH";
  l.number = "NO";
  l.activity = "AKTIVITAS";
  l.lanes = "PELAKSANAAN";
  l.quality = "MUTU BAKU";
  l.input = "KELENGKAPAN";
  l.limit = "WAKTU";
  l.output = "OUTPUT";
  l.note = "KETERANGAN";
  sop.identity.number = box("03-3 / 033-PLA");
  sop.identity.made = date_box("9 Januari 2022");
  sop.identity.revised = date_box("-");
  sop.identity.effective = date_box("09-01-2022 s/d adanya revisi selanjutnya");
  sop.identity.approval = {model::BoxState::Filled,
                           box("KEPALA DINAS PEMBERDAYAAN PEREMPUAN, PERLINDUNGAN ANAK, PENGENDALIAN "
                               "PENDUDUK DAN KELUARGA BERENCANA KOTA TANGERANG"),
                           box("JATMIKO, MAP"),
                           box("197509131994121001"),
                           {}};
  sop.identity.legal_basis =
      list({{"1",
             "Peraturan Daerah Kota Tangerang Nomor 8 Tahun 2016 tentang Pembentukan dan Susunan Perangkat "
             "Daerah"},
            {"2",
             "Peraturan wali kota tangerang Nomor 143 tahun 2021 Tentang Kedudukan, susunan organisasi tugas "
             "dan fungsi serta tata Kerja dinas pemberdayaan perempuan, perlindungan anak, Pengendalian "
             "penduduk dan keluarga berencana"},
            {"3",
             "Peraturan Walikota Tangerang No. 33 Tahun 2014 Tentang Pedoman Penyusunan Standar Operasional "
             "Prosedur Administrasi Pemerintahan"},
            {"4",
             "Peraturan Menteri Pemberdayaan Perempuan dan Perlindungan Anak tentang PUSPAGA, No. 57 Tahun "
             "2020 tentang Pengembangan Layanan Pusat Pembelajaran Keluarga"}});
  sop.identity.qualifications =
      list({{"1.", "Memahami Konsep-konsep dasar penyelenggaraan Perlindungan Perempuan dan Anak"},
            {"2.", "Mampu berkomunikasi secara baik dan efektif"},
            {"3.", "Berpengalaman dan melayani kasus-kasus pelanggaran Hak Anak"},
            {"4.", "Mampu bekerja dalam tekanan dan mampu mengambil keputusan dengan baik"}});
  sop.identity.related =
      list({{"1", "SOP Layanan Konseling"}, {"2", "SOP Informasi"}, {"3", "SOP Penjangkauan"}});
  sop.identity.equipment = list({{"1.", "SK"},
                                 {"2.", "Multimedia (komputer, Internet, printer, scanner, dan lain-lain)"},
                                 {"3.", "Alat Komunikasi dan Informasi"},
                                 {"4.", "Ruang , Meja , Kursi dan Perlengkapan Kantor Lainnya"},
                                 {"5.", "Ruang Konseling"},
                                 {"6.", "ATK (alat tulis kantor, kertas)"},
                                 {"7.", "Ruang/Lokasi Penjangkauan"}});
  sop.identity.warnings =
      list({{"1",
             "Layanan Konseling bersifat Confidential (Rahasia) dan ekspos kasus di lakukan oleh ketua "
             "PUSPAGA sesuai dengan ketentuan dan peraturan yang telah di tetapkan."}});
  sop.identity.records = list({{"",
                                "Didokumentasikan dan diarsipkan sebagai data elektronik dan manual dengan "
                                "nomor registrasi layanan penyuluhan"}});
  sop.identity.chart_title = text("Bagan Flowchart Pelayanan Penjangkauan PUSPAGA");
  add_lane(sop, "admin", "ADMIN");
  add_lane(sop, "psikolog", "PSIKOLOG/ KONSELOR");
  add_lane(sop, "ketua", "KETUA PUSPAGA");
  add_step(sop, 0,
           {"1",
            "terima",
            "Menerima hasil identifikasi kebutuhan atau rekomendasi dari layanan lainnya",
            {"Berkas klien dari Identifikasi Kebutuhan Klien"},
            "5 Menit",
            {"Formulir Laporan Layanan Penjangkauan"}});
  add_step(sop, 2,
           {"2",
            "disposisi",
            "Mengajukan Disposisi Layanan Penjangkauan kepada Pimpinan PUSPAGA",
            {"Formulir Disposisi Layanan Penjangkauan"},
            "60 Menit",
            {"Disposisi Layanan Penjangkauan", "Surat Tugas", "Surat Perintah Perjalanan Dinas"}});
  add_step(sop, 1,
           {"3",
            "jangkau",
            "Melaksanakan penjangkauan",
            {"SOP Langkah-langkah Penjangkauan"},
            "120 Menit",
            {"Laporan Layanan Penjangkauan"}});
  add_step(sop, 1,
           {"4",
            "arahkan",
            "Mengarahkan klien jika memerlukan layanan lanjutan",
            {"SOP Langkah-langkah Penjangkauan"},
            "30 Menit",
            {"Surat Pengantar Layanan Lanjutan", "Form Layanan Lanjutan"}});
  add_step(sop, 1,
           {"5",
            "lapor",
            "Menyampaikan laporan Layanan Penjangkauan kepada Pimpinan PUSPAGA",
            {"Formulir Nota Pelimpahan Laporan Layanan"},
            "15 Menit",
            {"Berkas Laporan Layanan dan klien"}});
  add_step(sop, 2,
           {"6",
            "akhiri",
            "Mengakhiri layanan penjangkauan",
            {"Sistem Dokumentasi dan Pencatatan"},
            "15 Menit",
            {"Penyimpanan Dokumen"}});
  add_step(sop, 1,
           {"7",
            "buat",
            "Membuat laporan hasil penjangkauan",
            {"Laptop", "ATK", "pedoman laporan"},
            "5 hari kerja",
            {"Laporan Layanan Penjangkauan"}});
  add_step(sop, 0,
           {"8",
            "serahkan",
            "Menyerahkan laporan ke DP3AP2KB",
            {"Dokumen", "ATK"},
            "1 hari kerja",
            {"Tanda terima dari dokumentasi pencatatan"}});
  link_steps(sop);
  decide(sop, 1, {{"lanjut", "", 2}, {"kembali", "", 0}});
  decide(sop, 5, {{"lanjut", "", 6}, {"kembali", "", 4}});
  model::Model m;
  m.sops.push_back(std::move(sop));
  return m;
}

model::Model tesa_model() {
  model::Sop sop;
  sop.name = {"tesa", {}};
  sop.title = text(
      "Pelayanan Pengaduan Kekerasan Terhadap Perempuan dan Anak Melalui Telepon Sahabat Perempuan dan Anak "
      "(TeSA)");
  sop.profile = bekasi();
  sop.identity.appendix = box("L");
  sop.identity.approval = {model::BoxState::Filled,
                           box("Kepala Dinas Pemberdayaan Perempuan dan Perlindungan Anak Kota Bekasi"),
                           box(""),
                           box(""),
                           {}};
  sop.identity.legal_basis =
      list({{"", "Undang-Undang Nomor 23 Tahun 2004 tentang Penghapusan Kekerasan dalam Rumah Tangga;"},
            {"", "Undang-Undang Nomor 11 Tahun 2012 tentang Peradilan Pidana Anak;"},
            {"",
             "Undang-Undang Nomor 17 Tahun 2016 tentang Penetapan Peraturan Pemerintah Pengganti "
             "Undang-Undang Nomor 1 Tahun 2016 tentang Perubahan Kedua Atas Undang-Undang Nomor 23 Tahun "
             "2002 tentang Perlindungan Anak Menjadi Undang-Undang;"},
            {"", "Undang-Undang Nomor 1 Tahun 2023 tentang Kitab Undang-Undang Hukum Pidana;"},
            {"", "Peraturan Daerah Kota Bekasi Nomor 12 Tahun 2012 tentang Perlindungan Perempuan dan Anak;"},
            {"",
             "Peraturan Wali Kota Bekasi Nomor 19 Tahun 2013 tentang Petunjuk Teknis Peraturan Daerah Kota "
             "Bekasi Nomor 12 Tahun 2012 tentang Perlindungan Perempuan dan Anak."}});
  sop.identity.qualifications = list({{"", "Pendidikan minimal D3;"},
                                      {"", "Mampu mengoperasikan Komputer;"},
                                      {"", "Mampu berkomunikasi dengan baik."}});
  sop.identity.related = list(
      {{"", "SOP Penanganan Kasus KDRT pada Dinas Pemberdayaan Perempuan dan Perlindungan Anak Kota Bekasi"},
       {"", "SOP Penanganan Kasus Anak pada Dinas Pemberdayaan Perempuan dan Perlindungan Anak Kota Bekasi"},
       {"", "SOP URC pada Dinas Pemberdayaan Perempuan dan Perlindungan Anak Kota Bekasi"}});
  sop.identity.equipment = list({{"1.", "Alat Tulis Kantor;"},
                                 {"2.", "Komputer;"},
                                 {"3.", "Printer;"},
                                 {"4.", "Dokumen Peraturan Perundang-undangan."}});
  sop.identity.warnings =
      list({{"",
             "Jika penanganan pengaduan kekerasan terhadap perempuan dan anak melalui telepon sahabat "
             "perempuan dan anak tidak dilaksanakan maka penanganan kasus tidak tertangani."}});
  sop.identity.records = list({{"", "Data Kasus Kekerasan."}});
  sop.identity.chart_title = text(
      "PENGADUAN KEKERASAN TERHADAP PEREMPUAN DAN ANAK MELALUI TELEPON SAHABAT PEREMPUAN DAN ANAK (TeSA) "
      "PADA DINAS PEMBERDAYAAN PEREMPUAN DAN PERLINDUNGAN ANAK KOTA BEKASI");
  add_lane(sop, "kabid", "KABID PPKPA");
  add_lane(sop, "jf", "Jabatan Fungsional/ Pelaksana");
  add_lane(sop, "operator", "Operator");
  const auto first = add_step(
      sop, 2,
      {"1", "terima", "", {"Formulir dan Data Aduan"}, "5 Menit - 1 Jam", {"Data dan Dokumen Kasus"}});
  sop.steps[first].sub_steps = {
      {"a", {}, text("Menerima telepon aduan dari masyarakat;")},
      {"b", {}, text("Mencatat semua keluhan / aduan masyarakat kedalam buku catatan (sebagai buku bantu);")},
      {"c", {}, text("Menenangkan, mengarahkan dan memberikan petunjuk lebih lanjut kepada pengadu;")},
      {"d",
       {},
       text("Mencatat keluhan / aduan masyarakat ke dalam Formulir Aduan Masyarakat dengan rangkap 3;")},
      {"e", {}, text("Mengarsipkan form aduan kedalam box File dengan rapi berurut menurut waktu aduan;")},
      {"f",
       {},
       text("Melaporkan kasus ke Kepala Bidang Pencegahan dan Penanganan Kekerasan terhadap Perempuan dan "
            "Anak untuk memohon arahan lebih lanjut.")}};
  add_step(sop, 0,
           {"2",
            "arahkan",
            "Menerima laporan dan mengarahkan Jabatan Fungsional/Pelaksana (sesuai dengan jenis aduan) untuk "
            "melakukan koordinasi dengan instansi terkait (KPAD / P2TP2A / PPA Polres / RSUD / Dinkes / "
            "Dinsos) untuk penyelesaian kasus",
            {"Data dan Dokumen Kasus"},
            "1-3 Jam",
            {"Dokumen Kasus dan Laporan Kasus"}});
  add_step(sop, 1,
           {"3",
            "koordinasi",
            "Melakukan koordinasi dengan instansi terkait (KPAD / P2TP2A / PPA Polres / RSUD / Dinkes / "
            "Dinsos) untuk penyelesaian kasus",
            {"Laporan Kasus"},
            "1 Jam",
            {"Penanganan Kasus"}});
  link_steps(sop);
  model::Model m;
  m.sops.push_back(std::move(sop));
  return m;
}

model::Model long_model() {
  model::Model m = puspaga_model();
  model::Sop& sop = m.sops[model::SopId{0}];
  sop.profile.column_numbers = true;
  for (int i = 9; i <= 20; ++i) {
    const std::string n = std::to_string(i);
    add_step(
        sop, static_cast<std::uint32_t>(i * 2 % 3),
        {n,
         "langkah" + n,
         "Memeriksa kelengkapan berkas tahap " + n + " dan menyampaikan hasilnya kepada pelaksana berikutnya",
         {"Berkas tahap " + n},
         "1 Jam",
         {"Hasil pemeriksaan " + n}});
  }
  link_steps(sop);
  decide(sop, 1, {{"lanjut", "Ya", 2}, {"kembali", "Tidak", 0}});
  decide(sop, 5, {{"lanjut", "Ya", 6}, {"kembali", "Tidak", 4}});
  decide(sop, 12, {{"ya", "Ya", 13}, {"tidak", "Tidak", 2}});
  decide(sop, 17, {{"ya", "Ya", 18}, {"tidak", "Tidak", 15}, {"batal", "Dibatalkan", std::nullopt}});
  return m;
}

}  // namespace alur::test
