"""The words that the corpus is made of: real places of Kota Mataram, and thirty sentences that KIM might write."""
KEC = {
    "Ampenan": ["Ampenan Selatan", "Ampenan Tengah", "Ampenan Utara", "Banjar", "Bintaro", "Dayan Peken",
                "Kebun Sari", "Pejarakan Karya", "Pejeruk", "Taman Sari"],
    "Cakranegara": ["Cakranegara Barat", "Cakranegara Selatan", "Cakranegara Selatan Baru", "Cakranegara Timur",
                    "Cakranegara Utara", "Cilinaya", "Karang Taliwang", "Mayura", "Sapta Marga", "Sayang-sayang"],
    "Mataram": ["Mataram Timur", "Pagesangan", "Pagesangan Barat", "Pagesangan Timur", "Pagutan", "Pagutan Barat",
                "Pagutan Timur", "Pejanggik", "Punia"],
    "Sandubaya": ["Abian Tubuh Baru", "Babakan", "Bertais", "Dasan Cermen", "Mandalika", "Selagalas", "Turida"],
    "Sekarbela": ["Jempong Baru", "Karang Pule", "Kekalik Jaya", "Tanjung Karang", "Tanjung Karang Permai"],
    "Selaparang": ["Dasan Agung", "Dasan Agung Baru", "Gomong", "Karang Baru", "Mataram Barat", "Monjok",
                   "Monjok Barat", "Monjok Timur", "Rembiga"],
}
CATEGORIES = ["berita", "pengumuman", "agenda", "program-pemerintah", "umkm", "budaya", "kesehatan", "pendidikan"]
CAT_W = [34, 12, 12, 12, 10, 8, 7, 5]
FIRST = ("Ahmad Siti Baiq Lalu Muhammad Nurul Hidayat Made Wayan Ketut Putu Komang Nyoman Dewi Fitri Rina Yuni Agus "
         "Budi Hendra Iwan Joko Kurnia Lina Mega Nanda Oktaviani Putri Rahmat Samsul Taufik Umar Wahyu Zainal Zulkifli "
         "Aisyah Dian Eka Farida Gita Hamdan Ika Jamilah Kartika Laila").split()
LAST = ("Hidayatullah Rahman Suryani Wirawan Pratama Setiawan Hakim Mahsun Sudirman Gunawan Kusuma Wijaya Susanti "
        "Lestari Handayani Marzuki Zulkarnain Saputra Hartono Anggraini Ningsih Fauzi Ramadhan Syahrir Amin Halim "
        "Supriadi Jayadi Muslim Arifin").split()
TAG_A = ("gotong-royong posyandu bank-sampah pasar umkm kerajinan mutiara tenun kuliner festival musrenbang banjir "
         "drainase lampu-jalan taman sekolah madrasah beasiswa vaksinasi stunting lansia karang-taruna pkk pemuda "
         "olahraga sepak-bola lomba perpustakaan digital pelatihan koperasi nelayan pantai wisata kebersihan sungai "
         "pengairan pertanian ternak ramadan idulfitri nyepi maulid ogoh-ogoh perang-topat").split()
TAG_B = "kota warga 2026 desa-digital kelurahan kampung remaja keluarga".split()
PLACE = ("kantor kelurahan|balai pertemuan warga|lapangan umum|halaman masjid|pasar tradisional|gedung serbaguna|"
         "posyandu melati|sekolah dasar negeri|taman kota|tepi sungai Jangkuk|pantai Ampenan|aula kecamatan|pos kamling|"
         "sentra kerajinan|bank sampah lisan").split("|")
WHO = ("Lurah|Ketua KIM|Ketua RT 03|Kepala Lingkungan|Ketua PKK|kader posyandu|tokoh masyarakat|ketua karang taruna|"
       "pelaku UMKM|kepala puskesmas|guru setempat|penyuluh lapangan|Camat|koordinator relawan|ketua panitia").split("|")
ACT = ("kerja bakti|pelatihan pemasaran digital|pemeriksaan kesehatan gratis|musyawarah perencanaan pembangunan|"
       "bazar produk lokal|lomba kebersihan lingkungan|penyaluran bantuan sosial|pengajian akbar|pentas seni Sasak|"
       "penanaman pohon|sosialisasi administrasi kependudukan|simulasi tanggap bencana|imunisasi balita|"
       "pembagian bibit tanaman|perbaikan saluran air|rembuk warga|pawai budaya|turnamen sepak bola antarkampung|"
       "kelas literasi anak|pendataan keluarga").split("|")
GOOD = ("lancar|meriah|tertib|penuh semangat|sederhana namun khidmat|sesuai rencana|dengan antusias|aman dan nyaman|"
        "hangat|terbuka").split("|")
OBJ = ("lingkungan yang bersih|ekonomi keluarga|kesehatan ibu dan anak|jalan lingkungan|saluran drainase|"
       "pelayanan publik|keterampilan pemuda|hasil kerajinan warga|ruang terbuka hijau|ketahanan pangan|"
       "data kependudukan|semangat kebersamaan|tradisi leluhur|minat baca anak|keamanan kampung").split("|")
WHEN = ("Sabtu pagi|Minggu sore|awal pekan ini|akhir bulan lalu|Senin siang|Rabu malam|sehari sebelumnya|"
        "pekan depan|sejak bulan lalu|Jumat pagi").split("|")
SENT = [
    "{Act} digelar di {place}, Kelurahan {kel}, {when} dan diikuti sekitar {n} warga.",
    "{Who} menyampaikan terima kasih kepada seluruh warga yang telah meluangkan waktu untuk mengikuti {act}.",
    "Kegiatan ini berlangsung {good} dan mendapat dukungan dari Pemerintah Kecamatan {kec}.",
    "Menurut {who}, {obj} menjadi salah satu perhatian utama pada tahun ini.",
    "Warga berharap {act} dapat dilaksanakan secara rutin agar manfaatnya terus dirasakan.",
    "Sebanyak {n} peserta dari {m} lingkungan hadir sejak pukul {h}.00 WITA.",
    "Panitia menyiapkan {place} sebagai lokasi utama, sementara {place2} digunakan untuk kegiatan pendukung.",
    "Selain {act}, acara juga diisi dengan dialog bersama {who} mengenai {obj}.",
    "Anggaran yang digunakan berasal dari swadaya masyarakat dan bantuan kelurahan sebesar Rp{m}.{n}.000.",
    "Dalam sambutannya, {who} mengajak semua pihak untuk menjaga {obj} mulai dari rumah masing-masing.",
    "Hasil pertemuan tersebut akan dibahas kembali {when} bersama perwakilan dari setiap RT.",
    "Para pemuda terlihat sibuk membantu persiapan sejak {when}, mulai dari menata kursi hingga mengatur parkir.",
    "Ia menambahkan bahwa {obj} tidak dapat dicapai tanpa kerja sama antara pemerintah dan masyarakat.",
    "Kelompok Informasi Masyarakat turut mendokumentasikan kegiatan dan menyebarkan informasinya kepada warga.",
    "Salah seorang warga mengaku senang karena {act} membawa perubahan nyata bagi {obj}.",
    "Data kelurahan mencatat ada {n} kepala keluarga yang menerima manfaat dari program tersebut.",
    "Tim dari puskesmas memeriksa tekanan darah, gula darah, dan memberikan konsultasi tanpa dipungut biaya.",
    "Produk yang dipamerkan antara lain kain tenun, olahan ikan, kerajinan mutiara, dan jajanan khas Lombok.",
    "Cuaca yang cerah membuat {act} di {place} berjalan {good}.",
    "Pihak kelurahan meminta warga segera melapor apabila menemukan kendala di lapangan.",
    "Tahap berikutnya dijadwalkan {when} dengan melibatkan lebih banyak relawan dari {kel}.",
    "Sampah yang terkumpul mencapai {n} kilogram dan langsung dipilah sebelum dibawa ke bank sampah.",
    "Anak-anak tampak gembira mengikuti berbagai permainan tradisional yang disiapkan panitia.",
    "{Who} menegaskan pentingnya {obj} bagi masa depan kampung.",
    "Beberapa usulan yang muncul meliputi perbaikan {obj} serta penambahan fasilitas di {place}.",
    "Pendaftaran dibuka di {place} setiap hari kerja dan tidak dikenakan biaya apa pun.",
    "Kegiatan serupa sebelumnya juga dilaksanakan di {place2} dengan jumlah peserta yang lebih sedikit.",
    "Setelah doa bersama, acara ditutup dengan makan siang hasil sumbangan ibu-ibu PKK.",
    "Camat {kec} berpesan agar bantuan yang telah diterima dirawat dan dimanfaatkan bersama.",
    "Informasi lebih lanjut dapat diperoleh melalui pengurus KIM {kel} atau papan pengumuman kelurahan.",
]
LEAD = [
    "**{kel}, Kota Mataram** — {Act} kembali digelar di {place} {when}. Kegiatan ini diikuti {n} warga dan berlangsung {good}.",
    "**KIM {kel}** — Warga Kelurahan {kel} bersama {who} mengadakan {act} di {place} {when}.",
    "**{kec}** — Upaya meningkatkan {obj} terus dilakukan warga {kel}, salah satunya melalui {act} {when}.",
]
TITLE = [
    "{Act} di {kel} Berlangsung {Good}",
    "Warga {kel} Gelar {Act} di {Place}",
    "{Who}: {Obj} Jadi Prioritas Warga {kel}",
    "{n} Warga {kel} Ikuti {Act}",
    "Jelang Akhir Tahun, {kel} Siapkan {Act}",
    "Dari {Place}, {kel} Bangun {Obj}",
    "{Act} Tingkatkan {Obj} di {kel}",
    "KIM {kel} Dampingi {Act}",
]
HEAD = ["Latar belakang kegiatan", "Jalannya acara", "Tanggapan warga", "Rencana berikutnya", "Dukungan pemerintah",
        "Manfaat bagi masyarakat", "Jadwal dan lokasi", "Cara berpartisipasi", "Hasil yang dicapai", "Harapan ke depan"]
LINKS = ["https://mataramkota.go.id/", "https://diskominfo.mataramkota.go.id/kim", "https://id.wikipedia.org/wiki/Kota_Mataram",
         "https://ntbprov.go.id/berita"]
