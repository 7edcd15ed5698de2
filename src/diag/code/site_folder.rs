//! Codes of the site folder as a whole (KK05x).

use super::codes;

codes! {
    95 NO_SETTINGS Error,
    id ["Folder ini bukan situs kulkul: kulkul.yaml tidak ada",
        "Pindah ke folder situs, sebut foldernya (`kulkul build folder-situs`), atau mulai situs baru dengan `kulkul init`.",
        "Setiap situs punya berkas kulkul.yaml di folder teratasnya. Di sana tertulis nama situs, alamat, dan wilayahnya."],
    en ["This folder is no kulkul site: there is no kulkul.yaml",
        "Change to the site's folder, name it (`kulkul build site-folder`), or begin a new site with `kulkul init`.",
        "Every site has a file kulkul.yaml in its top folder, with the site's name, address and region."];

    96 NO_PLACES Error,
    id ["Daftar tempat wilayah.csv tidak ada",
        "Buat wilayah.csv di samping kulkul.yaml dengan kolom `kode,tingkat,nama,induk`; `kulkul init` membuatnya untuk situs baru.",
        "Artikel diarsipkan menurut kelurahan. Daftar kecamatan dan kelurahan beserta kode Kemendagri ada di wilayah.csv."],
    en ["There is no list of places, wilayah.csv",
        "Make wilayah.csv beside kulkul.yaml with the columns `kode,tingkat,nama,induk`; `kulkul init` makes it for a new site.",
        "Articles are filed by kelurahan. The list of kecamatan and kelurahan with Kemendagri's codes is in wilayah.csv."];

    97 SYMLINK Warning,
    id ["Tautan simbolik dilewati",
        "Salin berkas aslinya ke tempat ini.",
        "kulkul tidak mengikuti tautan simbolik, supaya berkas di luar folder situs tidak pernah ikut terbit."],
    en ["A symbolic link is passed over",
        "Copy the file itself to this place.",
        "kulkul does not follow symbolic links, so that a file outside the site's folder is never published."];

    98 FILE_NAME Error,
    id ["Nama berkas ini tidak dapat dipakai: {nama}",
        "Ganti namanya dengan huruf, angka, dan tanda hubung saja.",
        "Nama berkas menjadi bagian alamat halaman. Nama yang berisi garis miring terbalik, tanda kendali, atau yang bukan UTF-8 tidak dapat menjadi alamat."],
    en ["This file name cannot be used: {nama}",
        "Rename it with letters, digits and hyphens only.",
        "File names become parts of addresses. A name with a backslash, a control character, or that is not UTF-8, cannot be an address."];

    99 MAP Warning,
    id ["Peta `wilayah.geojson` tidak dapat dipakai: {sebab}",
        "Simpan sebagai GeoJSON (FeatureCollection berisi Polygon atau MultiPolygon) dengan `kode` Kemendagri pada `properties` setiap tempat.",
        "Peta ini tampil di halaman semua kelurahan sebagai gambar yang dapat diketuk. Bujur dan lintangnya dalam derajat (WGS 84), menurut RFC 7946. Tempat yang kodenya tidak ada di wilayah.csv dilewati."],
    en ["The map `wilayah.geojson` cannot be used: {sebab}",
        "Save it as GeoJSON (a FeatureCollection of Polygon or MultiPolygon) with Kemendagri's code as `kode` in the `properties` of each place.",
        "The map is shown on the page of all kelurahan as a drawing that can be tapped. Longitude and latitude are in degrees (WGS 84), by RFC 7946. Places whose code is not in wilayah.csv are passed over."];
}
