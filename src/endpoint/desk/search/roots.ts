/**
 * Roots that people use when they write to an office, and that rules of stemming get wrong: those that begin or end like an affix, and
 * those whose first letter is swallowed by one.
 */
export const ROOTS: ReadonlySet<string> = new Set(
  `administrasi adu air aman ambil amblas angkat angkut antar api aspal aspirasi atur awas badan bahaya baik baku bambu bangku
  bangun banjir bantu belanja bencana bendera bendung benih beras beri berita berkas bersih besar biaya bom budaya buku bulan bupati
  camat cat cor daya debu denda depan desa desak dewan diare didik diesel dinas dinding disiplin diskusi distribusi gaji gas halaman
  hari hewan hujan hutan ikan ilmu imunisasi informasi irigasi izin jalan jembatan kabupaten kaji kaki kali kandang karya karyawan
  kasih kawal kawasan kebun kecewa kejar kelola keluh kembali kena kenal kendali kendaraan keping keras kering kerja keruk ketua
  kirim kondisi kopi korban korupsi kosong kotor kuasa kubur kuku kumpul kunci kunjung kurang kuras lahan laku lampu lapangan las
  layan lem lingkungan lokasi longsor lubang lurah makam makan malu masjid meja melati menara mengapa merah mesin mesjid mesti meter
  musala mutasi nagari naik nikah nilai organisasi padi pagi pakai paku palu papan pasang pekan pelabuhan pelajar pelihara perahu
  perangkat percaya perempuan perintah perlu pesan pesisir peta pilih pimpin pindah polisi pompa posyandu potong pukul pungut punya
  puskesmas putus raya rekan relawan rumah rusak sakit saku salur sambung sampah sampai sapi sapu sari saring sebar seberang sedekah
  segera sehat sekali sekarang sekian sekolah sekretaris seksi sela selama selokan semen semprot sengketa sepeda sepi sertifikasi
  sesak setir setop sewa siku siram situasi sopan suku swasta tadi tagih tahan talang taman tambah tambal tambang tampung tamu tanam
  tangan tanggap tanggul tangkap tani tanya tarik tata tawar tebang tebas tebing tegang teguh tegur tekan telepon teliti teman
  tembok tempel temu tenaga tenda terang teras teri terima terminal ternak terpal tes tetap tiang tilang timbun tinggi tinjau tipu
  titip tolak tolong tonton topang tower trotoar tuan tuang tukar tular tulis tumpah tumpuk tunda tunggak tunggu tuntut turun tutup
  ubah ukur undang urus usul vaksinasi wali warga wisatawan zaman`.split(/\s+/),
);
