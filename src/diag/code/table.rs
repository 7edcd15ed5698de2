//! Every code with its severity and the values that its words may name.
//!
//! Owns: which code has which number. A code never changes its meaning, and a number is never given out twice.

/// Rows of the table: `101 NAME Severity { hole, hole };`.
macro_rules! codes {
    ($($number:literal $name:ident $severity:ident $({ $($hole:ident),* })?;)*) => {
        $(
            #[doc = concat!("Number ", $number, " of the catalogue.")]
            pub const $name: super::Code = super::Code(&super::CodeEntry {
                number: $number,
                severity: super::Severity::$severity,
                #[cfg(test)]
                holes: &[$($(stringify!($hole)),*)?],
            });
        )*
        pub(super) const ALL: &[super::Code] = &[$($name),*];
    };
}

codes! {
    // The notation of YAML: 001 to 029.
    1 YAML_SYNTAX Error;
    2 COLON_IN_VALUE Error { corrected };
    3 TAB_INDENT Error;
    4 CURLY_QUOTE Warning { straight };
    5 CURLY_QUOTE_BREAKS Error { corrected };
    6 DUPLICATE_KEY Error { key, line };
    7 SPECIAL_START Error { character, quoted };
    8 UNCLOSED_QUOTE Error { quote, quoted };
    9 QUOTE_INSIDE_QUOTES Error { quote, quoted };
    10 UNCLOSED_BRACKET Error { open, close, whole };
    11 WRONG_INDENT Error { spaces, corrected };
    12 SPACE_AFTER_COLON Error { corrected };
    13 NOT_A_PAIR Error;
    14 BACKSLASH Error { quoted };
    15 COMMENT_IN_VALUE Warning { lost };
    16 TOO_DEEP Error { most };
    17 TOO_MANY_VALUES Error { most };
    18 CONTROL_CHARACTER Error { character };
    19 KEY_NOT_A_WORD Error;
    20 SECOND_DOCUMENT Error;
    21 NOT_A_MAPPING Error;

    // Keys and their types: 030 to 039. kulkul.yaml and theme.yaml: 040 to 089.
    30 UNKNOWN_KEY Warning { key, known };
    31 BOTH_SPELLINGS Error { key, other };
    32 EXPECTED_TEXT Error { key, found };
    33 EXPECTED_BOOL Error { key, found };
    34 EXPECTED_INTEGER Error { key, least, most, found };
    35 EXPECTED_LIST Error { key, found };
    36 EXPECTED_MAP Error { key, found, parts };
    37 EMPTY_VALUE Error { key };
    38 MISSING_KEY Error { key };
    39 UNKNOWN_CHOICE Error { value, key, choices };
    40 BASE_URL Error { value };
    41 ZONE Error { value };
    42 COLOUR Error { value };
    43 CATEGORY_TWICE Error { value };
    44 ADDRESS_WITHOUT_SLUG Error;
    45 ADDRESS_PART Error { value, choices };
    46 REGION_CODE Error { value };
    47 MENU_TARGET Error { value };
    48 THEME_NAME Error { value };
    49 LIMIT Error { value };
    50 FILE_IN_STATIC Error { value };
    51 NOT_UTF8 Error { offset, byte };
    52 NOT_A_SLUG Error { value, slug };
    53 GUARD_MISSPELT Error { key, known };
    54 NO_AVIF Error { key };

    // The list of places: 090 to 094.
    90 REGION_UNKNOWN Error { kode, ada };
    91 PLACE_COLUMNS Error;
    92 PLACE_ROW Error { kode };
    93 PLACE_PARENT Error { nama, kode };
    94 PLACE_TWICE Error { kode };

    // The site folder as a whole: 095 to 099.
    95 NO_SETTINGS Error;
    96 NO_PLACES Error;
    97 SYMLINK Warning;
    98 FILE_NAME Error { nama };
    99 MAP Warning { sebab };

    // The front matter of articles, pages, KIM and authors: 1xx.
    100 FRONT_MATTER_MISSING Error;
    101 FRONT_MATTER_UNCLOSED Error;
    102 FRONT_MATTER_NOT_A_MAPPING Error;
    103 FILE_EMPTY Error;
    104 FRONT_MATTER_TOML Error;
    105 TITLE_LINES Error { key };
    110 DATE_FORM Error { value };
    111 DATE_ORDER Error { value };
    112 DATE_YEAR Error { value };
    113 DATE_MONTH Error { month, value };
    114 DATE_MONTH_NAME Error { name };
    115 DATE_DAY Error { day, month, days };
    116 DATE_TIME Error { value };
    117 DATE_MISSING Error { key };
    118 DATE_DISAGREES Warning { written, named };
    119 FILE_DATE Error { named };
    120 DATE_BEFORE Error { key, other };
    125 CATEGORY_UNKNOWN Error { value, choices };
    126 PLACE_UNKNOWN Error { value };
    127 PLACE_AMBIGUOUS Error { value, choices };
    128 PLACE_FOLDER Error { folder };
    129 PLACE_DISAGREES Error { written, folder };
    130 PLACE_MISSING Error;
    131 PLACE_LEVEL Error { place, key };
    135 COORDINATES Error { value };
    136 CORRECTION_WITHOUT Error { key };
    137 WITHDRAWAL_WITHOUT Error { key };
    138 URGENT_WITHOUT_END Error { key };
    139 SOURCE_URL Error { value };
    140 ALIAS Error { value };
    141 LANGUAGE_TAG Error { value };
    142 FILE_WITHOUT_SLUG Error { name };
    143 PICTURE_FILE Error { value };
    144 PICTURE_WITHOUT_ALT Warning;
    145 ALT_WITHOUT_PICTURE Warning { key };
    146 TERM_ORDER Error { last, first };
    147 TAG_COMMA Warning;

    // Links, photos, raw HTML and notes in the text of an article: 2xx.
    201 LINK_ADDRESS Error { address };
    202 LINK_EMPTY Warning;
    203 LINK_REFERENCE Warning { label };
    211 PHOTO_REMOTE Warning { address };
    212 PHOTO_ADDRESS Error { address };
    213 PHOTO_ALT Warning { file };
    221 HTML_ACTIVE Warning { tag };
    222 HTML_EMBED Warning { tag };
    223 HTML_TAG Warning { tag };
    224 HTML_ATTRIBUTE Warning { attribute, tag };
    225 HTML_UNFINISHED Error;
    231 NESTING Warning { most };
    232 NOTE_UNUSED Warning { label };

    // The press rules (protection, identity, corrections, verification, kinds): 300 to 349.
    300 PROTECTED_PLACE Error { isi };
    301 PROTECTED_ADDRESS Error;
    302 PROTECTED_LINK Warning { alamat };
    303 PROTECTED_PHOTO Warning { berkas };
    305 PROTECTED_LINKED Warning { berkas };
    306 CHILD_IDENTITY Warning { isi };
    307 CHILD_UNPROTECTED Warning { isi };
    308 PROTECTED_ALONE Warning;
    310 IDENTITY_NUMBER Warning { isi };
    311 IDENTITY_PHONE Warning { isi };
    312 IDENTITY_PLATE Warning { isi };
    313 IDENTITY_ACCOUNT Warning { isi };
    314 IDENTITY_MAIL Warning { isi };
    315 IDENTITY_ADDRESS Warning { isi };
    316 PERMIT_UNUSED Warning { isi };
    320 RELATION_NOWHERE Error { berkas };
    321 RELATION_PROTECTED Error { berkas };
    323 PENDING_LONG Warning { hari, batas };
    324 PENDING_WITHOUT_SOURCE Warning;
    325 RELEASE_WITHOUT_SOURCE Warning;
    326 CHECK_WITHOUT Warning;
    327 CHECK_KIND Warning;
    328 ADVERTORIAL_HIDDEN Error;
    330 EDITED_SILENTLY Error;
    331 PAGES_MISSING Warning { daftar };
    332 PAGE_DRAFT Warning { judul };
    333 ARTICLE_VANISHED Error { judul };
    334 EDITORIAL_MISSING Warning { daftar };

    // What articles say of each other: 350 to 399.
    350 AUTHOR_UNKNOWN Warning { nama };
    351 KIM_UNKNOWN Warning { kim };
    352 TAG_SPELLINGS Warning { ini, itu };

    // Addresses: 400 to 449.
    400 ADDRESS_TWICE Error { alamat };
    401 ALIAS_SHADOWS Error { alamat };
    402 ALIAS_TWICE Error { alamat };
    403 MENU_NOWHERE Error { alamat };
    404 LOGO_MISSING Error { berkas };
    405 SECTION_UNKNOWN Error { bagian };

    // Links and photos in texts: 450 to 499.
    450 LINK_FILE Error { berkas };
    451 LINK_HELD Error { berkas };
    452 LINK_NOWHERE Error { alamat };
    453 LINK_ASSET Error { berkas };
    454 LINK_FRAGMENT Warning { bagian };
    455 PHOTO_MISSING Error { berkas };

    // Themes: 5xx.
    500 TEMPLATE Error { pesan, jejak };
    501 TEMPLATE_PAGE Error { halaman, pesan, jejak };
    502 THEME_UTF8 Error;
    503 THEME_UNKNOWN Error { nama };
    504 THEME_CHAIN Error { rantai, most };

    // Photos and files beside texts: 6xx.
    601 PHOTO_EMPTY Error;
    602 PHOTO_BROKEN Error { kind };
    603 PHOTO_HEIC Error;
    604 PHOTO_KIND Error { kind };
    605 PHOTO_NOT Error { kind };
    606 PHOTO_MISNAMED Warning { kind, name };
    607 SVG_ACTIVE Error { what };
    608 SVG_BESIDE_TEXT Error;
    609 ATTACHMENT_KIND Error { name };
    610 PHOTO_TOO_LARGE Error { size, most };
    620 PAGE_HEAVY Warning { weight, limit, culprit, most };
    621 PHOTO_HEAVY Warning { file, weight, limit };
}
