//! Codes of the room that the file is named after.

use super::codes;

codes! {}
