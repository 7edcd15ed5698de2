//! Codes of the press rules (KK3xx): protection, identity, corrections, verification, kinds.

use super::codes;

codes! {
    300 PROTECTED_PLACE Error,
    id ["Artikel yang dilindungi menyebut kelurahannya: “{isi}”",
        "Tulis kecamatannya saja, atau hapus keterangan itu; bila yang dimaksud memang hal lain, cantumkan di `izin:`.",
        "Pedoman Pemberitaan Ramah Anak (Peraturan Dewan Pers 1/2019) memasukkan desa dan alamat ke dalam identitas yang dirahasiakan, \
         bersama nama, foto, nama orang tua, sekolah, dan perkumpulan; UU 11/2012 pasal 19 mewajibkannya bagi anak pelaku, anak korban, \
         dan anak saksi, dengan ancaman pidana penjara paling lama lima tahun (pasal 97). Karena itu artikel dengan `lindungi:` tidak \
         diterbitkan selama judul, ringkasan, atau isinya menyebut kelurahan."],
    en ["A protected article names its kelurahan: “{isi}”",
        "Write its kecamatan alone, or take it out; if something else is meant, name it in `izin:`.",
        "The guidelines for news on children (Peraturan Dewan Pers 1/2019) count village and address among the identity that is kept \
         secret, with name, photo, parents, school and club; UU 11/2012 article 19 demands it for children who are accused, victims or \
         witnesses, and article 97 threatens up to five years in prison. So an article with `lindungi:` is not published while its title, \
         summary or text names the kelurahan."];

    301 PROTECTED_ADDRESS Error,
    id ["Alamat artikel yang dilindungi memuat nama kelurahannya",
        "Ganti nama berkas atau tulis `slug:` yang tidak menyebut tempat, supaya alamatnya tidak menunjuk tempat.",
        "Alamat halaman ikut dibagikan, terekam di mesin pencari, dan terbaca di pratinjau WhatsApp. Nama kelurahan di dalamnya membuka \
         tempat yang dirahasiakan menurut Peraturan Dewan Pers 1/2019. `alias:` di bawah kelurahan sengaja tidak dibuat: pengalih \
         akan menghubungkan kelurahan dengan beritanya."],
    en ["The address of a protected article has the name of its kelurahan in it",
        "Rename the file or write a `slug:` that names no place.",
        "A page's address is shared, kept by search engines and shown in WhatsApp's previews. The name of the kelurahan in it opens what \
         Peraturan Dewan Pers 1/2019 keeps secret. An `alias:` below the kelurahan is left out on purpose: the redirect would \
         connect the kelurahan with the story."];

    302 PROTECTED_LINK Warning,
    id ["Tautan di artikel yang dilindungi menuju kelurahannya: {alamat}",
        "Hapus tautan itu, atau tautkan halaman kecamatannya; berkas yang juga dipakai artikel terbuka disalin ke folder artikel ini dengan nama lain.",
        "Alamat yang ditautkan memuat nama kelurahan, sehingga pembaca tahu di mana peristiwanya (Peraturan Dewan Pers 1/2019). Di halaman, \
         tulisannya tetap tercetak, tetapi tanpa tautan."],
    en ["A link in a protected article leads to its kelurahan: {alamat}",
        "Take the link out, or link to the page of the kecamatan; copy a file that an open article uses, too, into this article's folder under another name.",
        "The address that is linked to has the name of the kelurahan in it, and tells readers where it happened (Peraturan Dewan Pers \
         1/2019). On the page the words are printed without the link."];

    303 PROTECTED_PHOTO Warning,
    id ["Tautan menuju foto, padahal foto artikel yang dilindungi tidak diterbitkan: {berkas}",
        "Hapus tautannya; atau, bila tidak ada orang dan tempat yang dapat dikenali di foto itu, tulis `aman: [{berkas}]` di bagian kepala.",
        "Artikel dengan `lindungi:` terbit tanpa foto (UU 11/2012 pasal 19: wajah dan hal lain yang mengungkap jati diri). Foto yang sudah \
         dilihat redaksi dan tidak memuat orang disebut namanya di `aman:`; `aman: ya` berlaku bagi semua foto artikel itu."],
    en ["A link leads to a photo, and photos of a protected article are not published: {berkas}",
        "Take the link out; or, if no person and no place can be recognised in the photo, write `safe: [{berkas}]` in the front matter.",
        "An article with `protect:` is published without photos (UU 11/2012 article 19: the face and other things that reveal identity). A \
         photo that the newsroom has looked at and that has nobody in it is named in `safe:`; `safe: yes` holds for all photos of the article."];

    305 PROTECTED_LINKED Warning,
    id ["Tautan ini menghubungkan kelurahan dengan artikel yang dilindungi: {berkas}",
        "Hapus tautan itu, atau lindungi juga artikel ini dengan `lindungi:`.",
        "Artikel yang dilindungi hanya tercatat di kecamatan. Tautan dari artikel yang tercatat di kelurahannya memberi tahu pembaca di mana \
         peristiwanya (Peraturan Dewan Pers 1/2019)."],
    en ["This link connects the kelurahan with a protected article: {berkas}",
        "Take the link out, or protect this article, too, with `protect:`.",
        "A protected article is listed at its kecamatan alone. A link from an article that is listed at its kelurahan tells readers where it \
         happened (Peraturan Dewan Pers 1/2019)."];

    306 CHILD_IDENTITY Warning,
    id ["Keterangan ini dapat membuka jati diri yang dilindungi: “{isi}”",
        "Ganti dengan keterangan umum (inisial, “sebuah SMP”, “rumahnya”); bila tidak menyangkut yang dilindungi, cantumkan di `izin:`.",
        "UU 11/2012 pasal 19 ayat (2): yang dirahasiakan meliputi nama anak pelaku, anak korban, anak saksi, nama orang tua, alamat, wajah, \
         dan hal lain yang dapat mengungkapkan jati diri. Peraturan Dewan Pers 1/2019 menambah sekolah, perkumpulan, dan desa. Kulkul mencari \
         nama lengkap, sekolah, jalan, lingkungan, RT/RW, dan tanggal lahir; yang tidak ditemukannya tetap tugas penyunting."],
    en ["This may reveal an identity that is protected: “{isi}”",
        "Say it in general words (initials, ‘a school’, ‘at home’); if it concerns nobody protected, name it in `izin:`.",
        "UU 11/2012 article 19 (2): what is kept secret is the name of a child accused, victim or witness, the parents' names, the address, \
         the face, and anything else that can reveal identity. Peraturan Dewan Pers 1/2019 adds school, club and village. kulkul looks for full \
         names, schools, streets, neighbourhoods, RT/RW and days of birth; what it does not find is still the editor's duty."];

    307 CHILD_UNPROTECTED Warning,
    id ["Artikel tentang korban atau anak dalam perkara menyebut “{isi}” tanpa `lindungi:`",
        "Tulis `lindungi: anak` atau `lindungi: korban`, lalu hapus keterangan itu; bila bukan jati diri mereka, cantumkan di `izin:`.",
        "Korban kejahatan susila dan anak yang berhadapan dengan hukum tidak disebut identitasnya (Kode Etik Jurnalistik pasal 5; UU 11/2012 \
         pasal 19; Peraturan Dewan Pers 1/2019). Paragraf ini memuat kata tentang perkara seperti itu bersama nama, sekolah, atau alamat."],
    en ["An article on a victim or a child in a case names “{isi}” without `protect:`",
        "Write `protect: child` or `protect: victim` and take it out; if it is not their identity, name it in `izin:`.",
        "Victims of crimes against decency and children in conflict with the law are not identified (Kode Etik Jurnalistik article 5; UU 11/2012 \
         article 19; Peraturan Dewan Pers 1/2019). This paragraph has words of such a case together with a name, a school or an address."];

    310 IDENTITY_NUMBER Warning,
    id ["Nomor ini berbentuk NIK atau nomor kartu keluarga: {isi}",
        "Hapus nomornya; untuk menyebut orang cukup namanya. Bila bukan NIK, cantumkan di `izin:`.",
        "NIK adalah data pribadi yang wajib dilindungi (UU 24/2013 pasal 84; UU 27/2022 pasal 4 dan 65). Yang ditandai: enam belas digit yang \
         diawali kode provinsi dan memuat tanggal yang ada (bagi perempuan tanggal ditambah 40)."],
    en ["This number has the form of a NIK or of a family card's number: {isi}",
        "Take it out; a name is enough to name a person. If it is no NIK, name it in `izin:`.",
        "A NIK is personal data that must be protected (UU 24/2013 article 84; UU 27/2022 articles 4 and 65). What is marked: sixteen digits \
         that begin with the code of a province and have a day that exists (for women the day plus 40)."];

    311 IDENTITY_PHONE Warning,
    id ["Nomor telepon seluler di dalam artikel: {isi}",
        "Hapus nomornya, arahkan pembaca ke kontak KIM atau redaksi; bila pemiliknya setuju nomornya terbit, cantumkan di `izin:`.",
        "Nomor telepon orang adalah data pribadi (UU 27/2022 pasal 4 ayat 3); terbit di situs berarti dapat disalin siapa saja, juga penipu. \
         Nomor KIM dan redaksi tempatnya di `kontak:` pada profil dan di kulkul.yaml. Nomor kantor dan nomor pendek (112) tidak ditandai."],
    en ["A mobile number in an article: {isi}",
        "Take it out and send readers to the KIM or the newsroom; if its owner agrees to its publication, name it in `izin:`.",
        "Somebody's telephone number is personal data (UU 27/2022 article 4 (3)); on a site anybody can copy it, swindlers too. Numbers of a \
         KIM and of the newsroom belong to `kontak:` of the profile and to kulkul.yaml. Numbers of offices and short ones (112) are not marked."];

    312 IDENTITY_PLATE Warning,
    id ["Nomor polisi kendaraan: {isi}",
        "Sebut jenis dan warna kendaraannya saja; bila nomornya memang perlu terbit, cantumkan di `izin:`.",
        "Pelat nomor menunjuk pemilik kendaraan, jadi termasuk data pribadi yang dikombinasikan (UU 27/2022 pasal 4 ayat 3)."],
    en ["The plate of a vehicle: {isi}",
        "Name the kind and the colour of the vehicle alone; if the plate has to be published, name it in `izin:`.",
        "A plate points at the owner of the vehicle, so it is personal data in combination (UU 27/2022 article 4 (3))."];

    313 IDENTITY_ACCOUNT Warning,
    id ["Nomor rekening bank: {isi}",
        "Arahkan pembaca ke panitia atau lembaganya; bila rekening lembaga itu memang untuk umum, cantumkan di `izin:`.",
        "Data keuangan pribadi adalah data pribadi yang bersifat spesifik (UU 27/2022 pasal 4 ayat 2). Nomor rekening di situs juga mudah \
         ditiru untuk penggalangan palsu: salin dari surat resmi, dan periksa nama pemiliknya."],
    en ["A bank account number: {isi}",
        "Send readers to the committee or the institution; if the institution's account is for the public, name it in `izin:`.",
        "Personal financial data is personal data of the specific kind (UU 27/2022 article 4 (2)). An account number on a site is also easily \
         copied for false collections: take it from an official letter and check whose it is."];

    314 IDENTITY_MAIL Warning,
    id ["Alamat surel pribadi: {isi}",
        "Pakai surel KIM, kantor, atau redaksi; bila pemiliknya setuju, cantumkan di `izin:`.",
        "Alamat surel orang adalah data pribadi (UU 27/2022 pasal 4 ayat 3), dan dikumpulkan pengirim sampah. Yang ditandai adalah alamat di \
         penyedia umum seperti Gmail; alamat kantor tidak."],
    en ["A private e-mail address: {isi}",
        "Use the address of the KIM, an office or the newsroom; if its owner agrees, name it in `izin:`.",
        "Somebody's e-mail address is personal data (UU 27/2022 article 4 (3)), and is gathered by senders of junk. What is marked are \
         addresses at providers for everybody, such as Gmail; those of offices are not."];

    315 IDENTITY_ADDRESS Warning,
    id ["Alamat rumah yang lengkap: {isi}",
        "Sebut lingkungan atau jalannya saja, tanpa nomor; bila penghuninya setuju, cantumkan di `izin:`.",
        "Alamat rumah lengkap menunjuk orang (UU 27/2022 pasal 4 ayat 3). Yang ditandai adalah jalan dengan nomor bila kalimatnya berbicara \
         tentang tempat tinggal, atau disertai RT/RW. Alamat kantor dan toko tidak ditandai."],
    en ["A whole home address: {isi}",
        "Name the neighbourhood or the street alone, without the number; if those who live there agree, name it in `izin:`.",
        "A whole home address points at a person (UU 27/2022 article 4 (3)). What is marked is a street with a number where the sentence speaks \
         of a home, or with RT/RW. Addresses of offices and shops are not marked."];

    316 PERMIT_UNUSED Warning,
    id ["`izin:` memuat “{isi}”, tetapi tidak ada temuan seperti itu",
        "Hapus butir itu, atau tulis persis seperti yang tertulis di artikel.",
        "Setiap butir `izin:` meloloskan satu temuan pemeriksaan identitas, setelah redaksi memeriksanya; dasarnya biasanya persetujuan \
         pemilik data (UU 27/2022 pasal 20). Butir yang tidak meloloskan apa-apa \
         biasanya salah ketik, atau sisa dari naskah yang sudah diperbaiki."],
    en ["`izin:` names “{isi}”, and there is no such finding",
        "Delete it, or write it exactly as in the article.",
        "Every item of `izin:` lets one finding of the identity check pass, after the newsroom has looked at it; mostly because the \
         owner of the data agrees (UU 27/2022 article 20). An item that lets nothing pass \
         is mostly a slip of the keyboard, or left over from a text that has been mended."];

    320 RELATION_NOWHERE Error,
    id ["Bukan artikel lain di situs ini: {berkas}",
        "Tulis letak berkas artikelnya dilihat dari folder artikel ini, misalnya `hak_jawab_atas: posyandu.md`.",
        "`hak_jawab_atas`, `pembaruan_dari`, dan `terjemahan_dari` menyebut berkas satu artikel lain. Kulkul menautkan keduanya bolak-balik: \
         ralat, koreksi, dan hak jawab wajib ditautkan pada beritanya (Pedoman Pemberitaan Media Siber, butir 4), dan berita susulan pada \
         berita yang menunggu verifikasi (butir 2)."],
    en ["This is no other article of the site: {berkas}",
        "Write where its file lies, seen from this article's folder, for instance `reply_to: posyandu.md`.",
        "`reply_to`, `update_of` and `translation_of` name the file of one other article. kulkul links the two both ways: corrections and replies \
         must be linked to their story (Pedoman Pemberitaan Media Siber, point 4), and what follows to the story that awaited verification \
         (point 2)."];

    321 RELATION_PROTECTED Error,
    id ["Artikel ini bertaut dengan {berkas}, tetapi hanya salah satunya yang dilindungi",
        "Lindungi keduanya dengan `lindungi:`, atau hapus kaitannya.",
        "Artikel yang terbuka terbit di bawah nama kelurahannya. Kaitan dengannya membuka tempat yang dirahasiakan artikel yang dilindungi \
         (Peraturan Dewan Pers 1/2019)."],
    en ["This article is tied to {berkas}, and only one of the two is protected",
        "Protect both with `protect:`, or take the tie out.",
        "An open article is published under the name of its kelurahan. A tie to it opens the place that the protected article keeps secret \
         (Peraturan Dewan Pers 1/2019)."];

    323 PENDING_LONG Warning,
    id ["Berita ini sudah {hari} hari menunggu verifikasi; batasnya {batas} hari",
        "Selesaikan verifikasinya: tulis berita susulan dengan `pembaruan_dari:`, atau perbaiki berita ini dan hapus `verifikasi: menunggu`.",
        "Pedoman Pemberitaan Media Siber (Peraturan Dewan Pers 1/2012) butir 2 huruf c dan d: berita boleh terbit sebelum diverifikasi hanya \
         bila menyangkut kepentingan publik yang mendesak, sumbernya jelas dan kredibel, dan subjeknya belum dapat ditemui; verifikasi \
         diupayakan dalam waktu secepatnya, dan hasilnya dimuat dengan tautan pada berita semula. Batas harinya diatur dengan \
         `batas_verifikasi` di kulkul.yaml."],
    en ["This story has awaited verification for {hari} days; the limit is {batas}",
        "Finish verifying it: write what came of it with `update_of:`, or mend this story and take `verification: pending` out.",
        "Pedoman Pemberitaan Media Siber (Peraturan Dewan Pers 1/2012), point 2 c and d: a story may be published before it is verified only \
         for an urgent public interest, with a known and credible source, and where its subject cannot be reached; it is verified as soon as can be, and \
         the result is published with a link to the first story. The limit is set by `verification_days` in kulkul.yaml."];

    324 PENDING_WITHOUT_SOURCE Warning,
    id ["Berita yang menunggu verifikasi tidak menyebut sumbernya",
        "Tulis `sumber:` dengan nama orang atau lembaga yang menyampaikan berita itu pertama kali.",
        "Pedoman Pemberitaan Media Siber butir 2 huruf c: pengecualian dari verifikasi menuntut sumber pertama yang jelas disebutkan \
         identitasnya, kredibel, dan kompeten."],
    en ["A story that awaits verification names no source",
        "Write `source:` with the person or institution that first told it.",
        "Pedoman Pemberitaan Media Siber, point 2 c: the exception from verification asks for a first source that is named, credible and \
         competent."];

    325 RELEASE_WITHOUT_SOURCE Warning,
    id ["Siaran pers tidak menyebut siapa yang menerbitkannya",
        "Tulis `sumber:`, misalnya `sumber: Diskominfo Kota Mataram`.",
        "Pembaca berhak tahu bahwa naskahnya dari lembaga, bukan liputan warga (Kode Etik Jurnalistik pasal 2 dan 3). Nama penerbitnya tampil \
         di atas naskah."],
    en ["A release does not say who issued it",
        "Write `source:`, for instance `source: Diskominfo Kota Mataram`.",
        "Readers have a right to know that a text comes from an office and is no reporting by residents (Kode Etik Jurnalistik articles 2 and \
         3). The name of the issuer stands above the text."];

    326 CHECK_WITHOUT Warning,
    id ["Artikel cek fakta tanpa klaim dan putusan",
        "Tulis `cek_fakta:` dan di bawahnya, menjorok, dua baris seperti `klaim: Bantuan dibagikan lewat tautan` dan `putusan: salah`.",
        "Kode Etik Jurnalistik pasal 3 meminta informasi diuji. Cek fakta menyebut apa yang diperiksa dan apa hasilnya: `benar`, `sebagian-benar`, `menyesatkan`, `belum-terbukti`, atau `salah`. \
         Keduanya tampil di atas naskah dan dalam data ClaimReview untuk mesin pencari."],
    en ["A fact check without a claim and a verdict",
        "Write `fact_check:` and below it, indented, two lines like `claim: Aid is given out by a link` and `verdict: \"false\"`.",
        "Kode Etik Jurnalistik article 3 asks for information to be tested. A fact check says what was checked and what was found: `true`, `partly-true`, `misleading`, `unproven` or `false`. Both stand above the \
         text and in the ClaimReview data for search engines."];

    327 CHECK_KIND Warning,
    id ["`cek_fakta:` hanya berlaku pada `jenis: cek-fakta`",
        "Tulis `jenis: cek-fakta`, atau hapus `cek_fakta:`.",
        "Klaim dan putusan ditampilkan pada artikel cek fakta saja, supaya pembaca tahu cara kerjanya: memeriksa pernyataan orang, bukan \
         meliput peristiwa (lihat KK326)."],
    en ["`fact_check:` holds for `type: fact-check` alone",
        "Write `type: fact-check`, or take `fact_check:` out.",
        "Claim and verdict are shown on fact checks alone, so that readers know how they came about: by checking what somebody said, not by \
         reporting what happened (see KK326)."];

    328 ADVERTORIAL_HIDDEN Error,
    id ["Halaman advertorial ini tidak menampilkan tandanya",
        "Perbaiki templat `article.html` atau gaya tema, supaya kata “Advertorial” atau “Iklan” terbaca di atas isinya.",
        "Pedoman Pemberitaan Media Siber (Peraturan Dewan Pers 1/2012) butir 6: media wajib membedakan berita dari iklan, dengan keterangan \
         “advertorial”, “iklan”, “ads”, “sponsored”, atau kata lain yang menjelaskan. Kulkul memeriksa halaman yang sudah jadi: tandanya harus ada di \
         dalam `<main>`, sebelum isi artikel, dan tidak disembunyikan dengan atribut, kelas, atau gaya."],
    en ["The page of this advertorial does not show that it is one",
        "Mend the template `article.html` or the theme's styles, so that the word ‘Advertorial’ or ‘Iklan’ is read above the text.",
        "Pedoman Pemberitaan Media Siber (Peraturan Dewan Pers 1/2012), point 6: news and paid content are told apart, with ‘advertorial’, ‘iklan’, \
         ‘ads’, ‘sponsored’ or a word that says as much. kulkul looks at the finished page: the mark must stand in `<main>`, before the text of \
         the article, and not be hidden by an attribute, a class or a style."];

    330 EDITED_SILENTLY Error,
    id ["Artikel yang sudah terbit berubah di sini tanpa keterangan",
        "Tulis `diperbarui:` dengan waktunya; bila yang diperbaiki adalah kekeliruan, tulis juga `koreksi:`.",
        "Pedoman Pemberitaan Media Siber (Peraturan Dewan Pers 1/2012) butir 4: ralat dan koreksi dimuat pada berita yang dikoreksi, dengan \
         waktunya. `kulkul check --since REVISI` membandingkan judul dan isi dengan naskah pada revisi itu; perubahan spasi tidak dihitung. \
         Artikel yang waktu itu masih draf atau belum tiba waktunya boleh berubah."],
    en ["A published article was changed here without a word",
        "Write `updated:` with the time; if a mistake was mended, write `corrections:`, too.",
        "Pedoman Pemberitaan Media Siber (Peraturan Dewan Pers 1/2012), point 4: corrections stand on the story that they correct, with \
         their time. `kulkul check --since REV` compares title and text with the file at that revision; white space does not count. An \
         article that was a draft then, or not due yet, may change."];

    331 PAGES_MISSING Warning,
    id ["Halaman yang diminta aturan pers belum ada: {daftar}",
        "Buat berkasnya di `content/halaman/`, misalnya `content/halaman/redaksi.md`; bila situs memakai nama lain, sebutkan di `halaman_wajib`.",
        "Pedoman Pemberitaan Media Siber (Peraturan Dewan Pers 1/2012) butir 8 meminta pedoman itu dicantumkan di situs, butir 3 meminta cara \
         pengaduan yang mudah; UU 40/1999 pasal 12 meminta nama, alamat, dan penanggung jawab; UU 27/2022 pasal 21 meminta pemberitahuan \
         tentang data pribadi yang dikumpulkan. `kulkul init` menulis konsepnya."],
    en ["Pages that the press rules ask for are not there yet: {daftar}",
        "Make the file in `content/halaman/`, for instance `content/halaman/redaksi.md`; if the site has other names, say so in `required_pages`.",
        "Pedoman Pemberitaan Media Siber (Peraturan Dewan Pers 1/2012), point 8, asks for itself to be shown on the site, point 3 for an easy \
         way to complain; UU 40/1999 article 12 asks for name, address and who answers; UU 27/2022 article 21 for a notice about personal data. \
         `kulkul init` writes drafts of them."];

    332 PAGE_DRAFT Warning,
    id ["Halaman “{judul}” masih draf",
        "Lengkapi isinya bersama redaksi, lalu hapus baris `draf:`.",
        "Halaman ini diminta aturan pers (lihat KK331), dan selama masih draf pembaca tidak menemukannya."],
    en ["The page “{judul}” is still a draft",
        "Complete it with the newsroom, then delete the line `draft:`.",
        "The press rules ask for this page (see KK331), and while it is a draft readers do not find it."];

    333 ARTICLE_VANISHED Error,
    id ["Artikel yang sudah terbit hilang tanpa pencabutan: {judul}",
        "Kembalikan naskahnya, lalu tulis `dicabut:` dengan waktu dan alasannya; bila hanya pindah, tulis alamat lamanya di `alias:`.",
        "Pedoman Pemberitaan Media Siber (Peraturan Dewan Pers 1/2012) butir 5: pencabutan berita disertai alasan dan diumumkan. \
         `kulkul check --since REVISI` mencari artikel yang terbit pada revisi itu, tetapi berkasnya kini tidak ada, menjadi draf, atau ditunda. \
         Artikel yang pindah dan menyebut alamat lamanya di `alias:` tidak hilang. Artikel yang `berakhir:` dan sudah lewat waktunya boleh \
         dihapus."],
    en ["A published article is gone without being withdrawn: {judul}",
        "Bring the file back and write `withdrawn:` with time and reason; if it has only moved, write its old address in `aliases:`.",
        "Pedoman Pemberitaan Media Siber (Peraturan Dewan Pers 1/2012), point 5: a withdrawal has a reason and is announced. \
         `kulkul check --since REV` looks for articles that were published at that revision and whose file is not there any more, is a \
         draft, or is put off. An article that has moved and names its old address in `aliases:` is not gone. One that `expires:` has ended \
         may be deleted."];

    334 EDITORIAL_MISSING Warning,
    id ["Di bawah `redaksi:` belum ada: {daftar}",
        "Isi di kulkul.yaml, misalnya `penanggung_jawab: Nama lengkap`, `alamat: Jalan dan nomor`, `surel: redaksi@kim.example.id`.",
        "UU 40/1999 pasal 12: perusahaan pers mengumumkan nama, alamat, dan penanggung jawab. Pedoman Pemberitaan Media Siber butir 3 meminta \
         cara pengaduan yang mudah: surel atau nomor WhatsApp di sini menjadi tujuan tautan 'Laporkan kesalahan'. Situs yang tidak meminta \
         halaman `redaksi` di `halaman_wajib:` tidak diingatkan."],
    en ["Not there yet below `editorial:`: {daftar}",
        "Fill it in in kulkul.yaml, for instance `responsible: Full name`, `address: Street and number`, `email: redaksi@kim.example.id`.",
        "UU 40/1999, article 12: a press company announces its name, its address and who answers. Pedoman Pemberitaan Media Siber, point 3, \
         asks for an easy way to complain: the e-mail or WhatsApp number here is where 'report a mistake' leads. A site that does not ask \
         for the page `redaksi` in `required_pages:` is not reminded."];
}
