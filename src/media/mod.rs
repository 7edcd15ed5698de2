//! stand-in
use crate::base::SitePath;
use crate::diag::Diagnostic;
/// x
pub fn inspect(_: &[u8], _: &SitePath) -> (Option<(u32, u32)>, Vec<Diagnostic>) {
    (Some((1200, 800)), Vec::new())
}
/// x
pub fn clean(bytes: Vec<u8>, _: &SitePath) -> Result<Vec<u8>, Diagnostic> {
    Ok(bytes)
}
