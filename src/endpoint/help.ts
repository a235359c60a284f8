export const HELP = `opd-widgets: data program dan berita OPD untuk widget, dari satu folder
opd-widgets: programmes and news of public agencies for the widgets, from one folder

  opd-widgets init FOLDER [--site URL] [--name NAMA] [--agency OPD] [--table FILE]
                                        mulai dari situs dan lembar data yang ada; --example: dari contoh
                                        start from a site and a spreadsheet you have; --example: from an example
  opd-widgets check FOLDER|FILE|URL     periksa saja / only check
  opd-widgets serve [FOLDER] [--demo]   sajikan, ikut berubah / serve, follow changes
  opd-widgets publish FOLDER [--out DIR] [--watch] [--every 10m] [--dry-run]
                                        baca semua sumber, tulis sebagai berkas biasa / read all sources, write plain files
  opd-widgets rollback FOLDER [--to EDISI] [--list] [--out DIR]
                                        pasang kembali edisi sebelumnya / put an earlier edition back
  opd-widgets bake PAGE… [--endpoint URL|FOLDER] [--check]
                                        isi angka terakhir ke halaman / put the latest figures into pages
  opd-widgets officer add AKUN [FOLDER] --role officer|head|coordinator|auditor [--agency OPD] [--name NAMA] [--email SUREL]
  opd-widgets officer list [FOLDER]; officer reset|revoke AKUN [FOLDER]
                                        akun kotak pesan; add dan reset mencetak tautan sekali pakai
                                        accounts of the inbox; add and reset print a one-time link
  opd-widgets notices test ALAMAT       kirim surat percobaan, sebut yang salah / send a test mail, say what is wrong
  opd-widgets open311 key add|list|revoke [NAMA] [FOLDER]
                                        kunci untuk aplikasi lain yang mengirim pesan lewat Open311
                                        keys for other programs that send messages by Open311
  opd-widgets backup [FOLDER] --out DIR [--keep 14]
                                        cadangkan pesan dan foto selagi server berjalan / back up messages and photos while it runs
  opd-widgets restore CADANGAN [FOLDER] pulihkan ke tempat kosong / restore into an empty place
  opd-widgets subject KONTAK|--ticket KODE [FOLDER] [--out DIR] [--correct --name … --contact … --address …]
                                        data seseorang: salin atau betulkan / somebody's data: copy or correct (UU 27/2022)
  opd-widgets breach [FOLDER] --out FILE.csv [--agency OPD]
                                        data siapa yang mungkin terdampak kebocoran / whose data a breach may affect
  opd-widgets doctor URL [--json]       periksa halaman yang memasang widget / check a page that shows widgets

  --demo     situs peraga, dengan data contoh bila FOLDER tidak disebut
             the demo site, with its sample data where no FOLDER is named
  --help     bantuan ini / this help
  --version  versi / version

Variabel lingkungan / environment:
  HOST          alamat yang didengar / address to listen on (127.0.0.1)
  PORT          port, 0 = bebas / any free one (8080)
  OPD_DATA_DIR  folder data untuk serve, bila berisi opd.json; juga tempat pesan warga (feedback.db, photos/)
                data folder of serve, where it holds opd.json; also the place of messages (FOLDER/.opd-data)
  OPD_DATABASE_URL     postgres://…, sebagai ganti feedback.db / instead of feedback.db
  OPD_TRUSTED_PROXIES  proxy yang X-Forwarded-For-nya dipercaya / proxies whose X-Forwarded-For counts: 10.0.0.2,10.1.0.0/16
  OPD_OUTPUT_KEY, OPD_OUTPUT_SECRET  kunci bucket output.s3 / keys of the bucket output.s3
  OPD_BACKUP_DIR       tempat cadangan; server menaruh daftar pesan yang dihapus di sana / place of the backups and of the list of deleted messages
  OPD_METRICS_TOKEN    token untuk membaca /metrics dari mesin lain / token to read /metrics from another machine
  OPD_PHOTOS           s3+https://host/bucket, dengan / with OPD_PHOTOS_KEY, OPD_PHOTOS_SECRET, OPD_PHOTOS_REGION
  OPD_BASE_URL         alamat umum, untuk tautan dalam surat / public address, for links in mail (opd.json: baseUrl)
  OPD_OIDC_ISSUER      masuk bersama dengan / single sign-on with OPD_OIDC_CLIENT_ID, OPD_OIDC_CLIENT_SECRET, OPD_OIDC_LABEL;
                       alamat kembali / redirect URI: …/kotak-pesan/masuk/sso/kembali
  OPD_SMTP_URL         smtps://pengguna:sandi@host:465 atau / or smtp://host:587; pemberitahuan lewat surel / notices by mail
  OPD_MAIL_FROM        pengirimnya / their sender: Kabupaten Contoh <jangan-balas@example.go.id>
  OPD_NOTICE_WEBHOOK   gerbang WhatsApp/SMS, bertanda tangan dengan / gateway, signed with OPD_NOTICE_WEBHOOK_SECRET=whsec_…
  OPD_OPEN311_SERVER   server Open311 lain yang bertukar pesan / another Open311 server to exchange with: https://…/open311/v2, dengan / with
                       OPD_OPEN311_KEY, OPD_OPEN311_AGENCIES=pupr,dinkes, OPD_OPEN311_SERVICES=jalan=001, OPD_OPEN311_JURISDICTION,
                       OPD_OPEN311_PULL=1 (ambil laporan dari sana / take theirs), OPD_OPEN311_CONTACT=1 (sertakan kontak / send contacts)

publish: DIR menjadi tautan ke DIR.editions/…; setiap edisi ditulis lengkap lalu tautannya dipindah sekaligus.
publish: DIR becomes a link into DIR.editions/…; each edition is written whole, then the link is switched at once.

FOLDER dengan opd.config.json: data dibuat dari sumbernya (lembar data, WordPress, RSS, …); dengan opd.json: data ditulis sendiri.
FOLDER with opd.config.json: data is made of its sources (spreadsheets, WordPress, RSS, …); with opd.json: data is written by hand.

publish selesai dengan / ends with: 0 baik / good, 1 tidak terbit / not published, 2 perintah salah / wrong command,
3 terbit, sebagian sumber tidak terbaca / published, some sources not read, 4 proses lain sedang berjalan / another run is under way
`;
