//! Keys of front matter, by how the check reads their values.

/// Keys whose values readers do not see as words.
pub(super) const UNREAD: [&str; 32] = [
    "wilayah",
    "place",
    "places",
    "kelurahan",
    "kecamatan",
    "penulis",
    "author",
    "authors",
    "kategori",
    "category",
    "izin",
    "permit",
    "aman",
    "safe",
    "gambar",
    "image",
    "slug",
    "alias",
    "aliases",
    "tanggal",
    "date",
    "jenis",
    "type",
    "lindungi",
    "protect",
    "draf",
    "draft",
    "bahasa",
    "language",
    "terbit",
    "diperbarui",
    "unggulan",
];

/// Keys whose values are written as headlines are.
pub(super) const TITLES: [&str; 6] = ["judul", "title", "seri", "series", "tag", "kategori"];

/// Keys whose values say who took a photo.
pub(super) const CREDITS: [&str; 2] = ["kredit", "image_credit"];
