//! Codes of photos and of files beside texts (KK6xx).

use super::codes;

codes! {
    601 PHOTO_EMPTY Error,
    id ["Berkas foto ini kosong",
        "Unggah ulang fotonya; salinan ini berukuran 0 bita.",
        "Berkas kosong biasanya tersisa dari unggahan yang terputus, misalnya karena sinyal hilang. Di halaman ia akan tampak \
         sebagai foto yang rusak."],
    en ["This photo file is empty",
        "Upload the photo again; this copy has 0 bytes.",
        "An empty file is usually what remains of an upload that was cut off, for instance when the signal was lost. On the page \
         it would look like a broken photo."];

    602 PHOTO_BROKEN Error,
    id ["Foto {kind} ini rusak atau terpotong",
        "Unggah ulang dari foto aslinya, atau buka di ponsel atau komputer lalu simpan ulang.",
        "Foto dibaca dari awal sampai akhir untuk membuang metadatanya (tempat, nomor seri kamera, gambar mini). Foto yang berakhir \
         di tengah, atau yang isinya tidak sesuai aturan jenisnya, tidak diterbitkan: peramban tidak dapat menampilkannya dengan \
         baik, dan metadatanya mungkin tertinggal."],
    en ["This {kind} photo is damaged or cut off",
        "Upload it again from the original, or open it on a telephone or computer and save it anew.",
        "A photo is read from its beginning to its end in order to take its metadata away (position, serial number of the camera, \
         thumbnail). One that ends in the middle, or that breaks the rules of its kind, is not published: browsers cannot show it \
         properly, and metadata might stay in it."];

    603 PHOTO_HEIC Error,
    id ["Foto HEIC belum dapat ditampilkan oleh semua peramban",
        "Simpan ulang sebagai JPEG. Di iPhone: Pengaturan > Kamera > Format > Paling Kompatibel. Di Android: matikan HEIF di pengaturan kamera.",
        "iPhone dan sebagian ponsel Android menyimpan foto sebagai HEIC (HEIF), yang tidak dapat dibuka oleh banyak peramban. \
         Setelah pengaturan itu diubah, foto berikutnya tersimpan sebagai JPEG. Foto yang sudah ada dapat dikirim ke diri sendiri \
         lewat WhatsApp: yang diterima adalah JPEG."],
    en ["Not every browser can show a HEIC photo",
        "Save it as JPEG. On an iPhone: Settings > Camera > Formats > Most Compatible. On Android: switch HEIF off in the camera's settings.",
        "iPhones and some Android telephones save photos as HEIC (HEIF), which many browsers cannot open. After this setting is \
         changed the next photos are saved as JPEG. For those you have, send them to yourself by WhatsApp: what arrives is JPEG."];

    604 PHOTO_KIND Error,
    id ["Foto jenis {kind} tidak dapat diterbitkan",
        "Simpan ulang sebagai JPEG, PNG atau WebP.",
        "Yang diterbitkan hanya jenis yang dapat ditampilkan semua peramban dan yang metadatanya dapat dibuang: JPEG, PNG, WebP dan GIF. \
         Kebanyakan pengolah foto dapat menyimpan ulang dengan `Simpan sebagai` atau `Ekspor`."],
    en ["A photo of the kind {kind} cannot be published",
        "Save it as JPEG, PNG or WebP.",
        "Only kinds are published that every browser shows and whose metadata can be taken away: JPEG, PNG, WebP and GIF. Most \
         photo programs can save it anew with `Save as` or `Export`."];

    605 PHOTO_NOT Error,
    id ["Namanya foto {kind}, tetapi isinya bukan foto",
        "Unggah ulang fotonya, atau beri berkas itu nama yang sesuai dengan isinya.",
        "Isi berkas dikenali dari bita pertamanya, bukan dari namanya. Berkas ini mungkin halaman web yang tersimpan sebagai pengganti \
         foto, misalnya karena tautan unduhannya sudah kedaluwarsa."],
    en ["By its name this is a {kind} photo, but there is no photo in it",
        "Upload the photo again, or give the file a name that fits what it is.",
        "What a file is shows in its first bytes, not in its name. This may be a web page that was saved in place of the photo, \
         for instance because the link to download it had expired."];

    606 PHOTO_MISNAMED Warning,
    id ["Isi berkas ini {kind}, tetapi namanya {name}",
        "Ganti akhiran namanya sesuai dengan jenisnya, juga di tulisan yang memakainya.",
        "Server web memberi tahu jenis berkas menurut akhiran namanya. Peramban umumnya tetap menampilkan fotonya, tetapi WhatsApp dan \
         pembaca umpan ada yang menolak."],
    en ["This file is {kind}, but its name is {name}",
        "Change the ending of its name to fit its kind, also in the text that uses it.",
        "A web server tells what a file is by the ending of its name. Browsers mostly show the photo all the same, but WhatsApp and \
         some feed readers refuse it."];

    607 SVG_ACTIVE Error,
    id ["Gambar SVG ini memuat yang bukan gambar: `{what}`",
        "Simpan ulang dengan `Plain SVG` (Inkscape) atau `Optimised SVG`, atau ekspor sebagai PNG.",
        "SVG dapat memuat program, tautan dan gambar dari situs lain, yang akan berjalan di peramban pembaca. Karena itu yang diterima \
         hanya bentuk, teks, warna, gradien dan filter dari SVG; `<script>`, `onload`, `<a>`, `<image>`, animasi, DOCTYPE, alamat luar \
         dan elemen khusus program gambar ditolak. Inkscape menambahkan elemennya sendiri kecuali disimpan sebagai `Plain SVG`."],
    en ["This SVG has something in it that is no drawing: `{what}`",
        "Save it as `Plain SVG` (Inkscape) or `Optimised SVG`, or export it as PNG.",
        "An SVG can carry programs, links and pictures from other sites, which would run in a reader's browser. So only shapes, text, \
         colours, gradients and filters of SVG are taken; `<script>`, `onload`, `<a>`, `<image>`, animation, DOCTYPE, outside addresses \
         and elements of drawing programs are refused. Inkscape adds elements of its own unless it saves as `Plain SVG`."];

    608 SVG_BESIDE_TEXT Error,
    id ["Gambar SVG tidak dapat dipakai di samping tulisan",
        "Ekspor sebagai PNG, lalu pakai berkas PNG itu.",
        "SVG dapat memuat program, sehingga hanya pengelola situs yang boleh memasangnya, di folder `static/`, misalnya untuk logo. \
         SVG juga tidak dapat menjadi gambar kartu di WhatsApp."],
    en ["An SVG cannot be used beside a text",
        "Export it as PNG and use that file.",
        "An SVG can carry programs, so only the maintainer of a site may place one, in the folder `static/`, for instance as a logo. \
         Nor can an SVG be the picture of a card in WhatsApp."];

    609 ATTACHMENT_KIND Error,
    id ["Berkas {name} tidak dapat dilampirkan pada tulisan",
        "Simpan sebagai PDF, lalu lampirkan PDF itu.",
        "Yang dapat dilampirkan: foto, PDF, dokumen dan tabel Office atau LibreOffice, teks, CSV, JSON, kalender, suara, film dan ZIP. \
         Halaman HTML, XML dan program ditolak, karena akan berjalan di peramban pembaca sebagai bagian dari situs ini. Berkas yang \
         memang harus terbit apa adanya disimpan oleh pengelola di `static/`."],
    en ["The file {name} cannot be attached to a text",
        "Save it as PDF and attach that.",
        "What can be attached: photos, PDF, documents and tables of Office or LibreOffice, text, CSV, JSON, calendars, sound, film and \
         ZIP. HTML, XML and programs are refused, since they would run in the reader's browser as a part of this site. A file that must \
         be published as it is belongs in `static/`, where the maintainer puts it."];

    610 PHOTO_TOO_LARGE Error,
    id ["Foto ini terlalu besar: {size} piksel",
        "Kecilkan fotonya, misalnya menjadi 4000 piksel pada sisi terpanjang, lalu simpan ulang. Di ponsel: pilih resolusi kamera di bawah {most} megapiksel.",
               "Foto dengan piksel sebanyak itu memerlukan memori yang sangat besar untuk diolah, padahal pembaca tidak pernah menerima foto yang lebih lebar dari 1200 piksel. Gambar yang sangat panjang, misalnya tangkapan layar seluruh percakapan, perlu dipotong.          Ukurannya dibaca dari kepala berkas, sebelum fotonya dibuka."],
    en ["This photo is too large: {size} pixels",
        "Make it smaller, to 4000 pixels on its longest side for instance, and save it anew. On a telephone: choose a camera resolution below {most} megapixels.",
               "A photo of that many pixels takes a very large amount of memory to work on, while no reader is ever sent one wider than 1200 pixels. A very long picture, such as a screenshot of a whole conversation, has to be cut. The size is read from the head of the file before the photo is opened."];

    620 PAGE_HEAVY Warning,
    id ["Halaman artikel ini {weight}, lebih berat dari batas {limit}; yang terberat: {culprit}, {most}",
        "Bagi artikel yang sangat panjang menjadi beberapa tulisan; bila yang berat berkas tema, kecilkan berkas itu. Batasnya: `artikel` di bawah `batas:` di kulkul.yaml.",
        "Yang ditimbang adalah HTML, CSS, dan skrip yang dimuat halaman itu, setelah dipadatkan (gzip), seperti yang diterima ponsel \
         pembaca. Foto ditimbang tersendiri. Dengan `--strict`, artikel di atas batas menghentikan pembuatan situs."],
    en ["The page of this article weighs {weight}, over the limit of {limit}; the heaviest part: {culprit}, {most}",
        "Split a very long article into several; if the heavy part is a file of the theme, make that smaller. The limit: `article` below `limits:` in kulkul.yaml.",
        "What is weighed is the HTML, CSS and scripts that the page loads, compressed (gzip), as a reader's telephone receives them. \
         Photos are weighed on their own. With `--strict` an article over the limit stops the build."];

    621 PHOTO_HEAVY Warning,
    id ["Foto pertama artikel ini, {file}, {weight} di ponsel; batasnya {limit}",
        "Pakai foto JPEG dengan pemandangan yang lebih sederhana atau potong fotonya; untuk gambar bergerak, pakai foto diam. Batasnya: `foto_pertama` di bawah `batas:` di kulkul.yaml.",
        "Foto pertama dimuat seketika, jadi beratnya menentukan berapa lama pembaca dengan sambungan lambat menunggu. Yang ditimbang \
         adalah ukuran yang diambil ponsel (lebar sekitar 800 piksel, WebP); GIF dikirim apa adanya. Foto yang belum pernah diolah baru \
         ditimbang oleh `build`."],
    en ["The first photo of this article, {file}, weighs {weight} on a telephone; the limit is {limit}",
        "Take a JPEG of a plainer scene, or crop the photo; instead of a moving picture, show a still one. The limit: `first_photo` below `limits:` in kulkul.yaml.",
        "The first photo is loaded at once, so its weight decides how long a reader on a slow connection waits. What is weighed is the \
         size that a telephone takes (about 800 pixels wide, WebP); a GIF is sent as it is. A photo that was never made is weighed by \
         `build` alone."];
}
