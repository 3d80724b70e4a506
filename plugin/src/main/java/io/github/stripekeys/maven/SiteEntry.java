package io.github.stripekeys.maven;

import java.util.Locale;
import org.apache.maven.reporting.MavenReport;

/** How the page of the Maven site is listed there. */
@SuppressWarnings("deprecation") // older site plugins ask for the name of the output
interface SiteEntry extends MavenReport {
    /** The page's name, and that of the folder beside it. */
    String NAME = "stripe-keys";

    @Override
    default String getOutputName() {
        return NAME;
    }

    @Override
    default String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    default String getName(Locale locale) {
        return "Stripe credentials";
    }

    @Override
    default String getDescription(Locale locale) {
        return "Stripe credentials in this project, and who can see them.";
    }

    @Override
    default boolean isExternalReport() {
        return false;
    }
}
