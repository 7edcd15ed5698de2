//! AVIF that was made here: whether all of it is there.

/// Whether a file is boxes to its last byte (ISO/IEC 14496-12, 4.2), a picture among them and nothing that could hold metadata:
/// our encoder writes these three and no others.
pub(super) fn is_clean(bytes: &[u8]) -> bool {
    let (mut rest, mut names) = (bytes, Vec::new());
    while let Some((head, _)) = rest.split_first_chunk::<8>() {
        let [a, b, c, d, name @ ..] = *head;
        let length = u32::from_be_bytes([a, b, c, d]) as usize;
        if length < head.len() || length > rest.len() {
            return false;
        }
        names.push(name);
        rest = &rest[length..];
    }
    rest.is_empty() && names == [*b"ftyp", *b"meta", *b"mdat"]
}
