//! The `kulkul` program: arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    kulkul::cli::run(std::env::args_os())
}
