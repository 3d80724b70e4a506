package io.github.stripekeys.detect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a file that is only for one environment: a document of a Spring configuration, or a profile of a POM. */
final class Profile {
    private static final Pattern BORDER = Pattern.compile("(?m)^(?:---|#---|!---)\\s*$|</?profile>");
    private static final Pattern PRODUCTION =
            Pattern.compile("(?:on-profile|spring[.]profiles|profiles)\\s*[:=]\\s*[\"']?(?:prod|production|prd)\\b"
                    + "|<id>(?:prod|production|prd)</id>");

    private Profile() {}

    /** Whether this place is in a part for production. */
    static boolean isProduction(String text, int place) {
        Matcher border = BORDER.matcher(text);
        int start = 0;
        int end = text.length();
        while (end == text.length() && border.find()) {
            if (border.start() > place) {
                end = border.start();
            } else {
                start = border.end();
            }
        }
        return PRODUCTION.matcher(text).region(start, end).find();
    }
}
