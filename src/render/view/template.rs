//! Templates, run with what each of them is given.

use super::View;
use crate::base::UrlPath;
use crate::diag::Diagnostic;
use crate::theme;
use tera::Context;

impl View<'_> {
    /// Runs a template with values of its own, and with `site` and `t`.
    ///
    /// # Errors
    /// If the template has a fault that only shows when it is run; the remark names `url`, the page that was being made.
    pub(crate) fn run_template(
        &self,
        template: &str,
        mut context: Context,
        url: &UrlPath,
        buffer: &mut Vec<u8>,
    ) -> Result<(), Box<Diagnostic>> {
        // Values, not serialised anew: these two are most of what a template is given.
        context.insert_value("site", self.site_value());
        context.insert_value("t", self.strings_value());
        let theme = self.tables.theme;
        let run = theme.tera.render_to(template, &context, buffer);
        run.map_err(|error| Box::new(theme::remark(&error, &theme.sources, url.as_str())))
    }
}
