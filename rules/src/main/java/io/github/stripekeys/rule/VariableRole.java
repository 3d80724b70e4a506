package io.github.stripekeys.rule;

import io.github.stripekeys.credential.Credential;
import io.github.stripekeys.credential.Kind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a variable or setting is for, told by its name. */
enum VariableRole {
    PUBLISHABLE,
    SIGNING,
    API_KEY,
    OTHER;

    private static final Pattern NAME =
            Pattern.compile("(?<![A-Za-z0-9_.-])([A-Za-z0-9_.-]++)[\"']?\\s*[:=]\\s*[\"'`]?$");
    private static final Pattern OF_PUBLISHABLE = Pattern.compile("(?i)publish|pub(?:lic)?[-_.]?key");
    private static final Pattern OF_SIGNING = Pattern.compile("(?i)webhook|signing[-_.]?secret|endpoint[-_.]?secret");
    private static final Pattern OF_API_KEY = Pattern.compile("(?i)(?:secret|private)[-_.]?key");

    /** The slot that is filled by what follows this part of a line. */
    static VariableRole of(String lineBefore) {
        Matcher name = NAME.matcher(lineBefore);
        if (!name.find()) {
            return OTHER;
        }
        boolean isPublishable = OF_PUBLISHABLE.matcher(name.group(1)).find()
                && !OF_API_KEY.matcher(name.group(1)).find();
        boolean isSigning = OF_SIGNING.matcher(name.group(1)).find();
        boolean isApiKey = OF_API_KEY.matcher(name.group(1)).find();
        return isSigning ? SIGNING : isPublishable ? PUBLISHABLE : isApiKey ? API_KEY : OTHER;
    }

    /** What is wrong with a credential of this kind here. */
    Optional<Violation> remarkOn(Credential credential) {
        boolean isSecret = credential.kind().isServerKey();
        boolean isPublishable = credential.kind().isPublic();
        boolean isSigning = credential.kind() == Kind.WEBHOOK;
        return switch (this) {
            case PUBLISHABLE ->
                remark(
                        isSecret || isSigning,
                        Rule.SECRET_KEY_IN_CLIENT_SDK,
                        "assigned to a variable named \"publishable\"");
            case SIGNING ->
                remark(
                        isSecret || isPublishable,
                        Rule.WEBHOOK_SECRET_MISUSED,
                        "its name says that it checks signatures");
            case API_KEY ->
                isSigning
                        ? remark(true, Rule.WEBHOOK_SECRET_MISUSED, "its name says that it is the key for requests")
                        : remark(
                                isPublishable,
                                Rule.PUBLISHABLE_KEY_AS_API_KEY,
                                "its name says that it is the secret key");
            case OTHER -> Optional.empty();
        };
    }

    private static Optional<Violation> remark(boolean isWrong, Rule rule, String text) {
        return isWrong ? Optional.of(new Violation(rule, text)) : Optional.empty();
    }
}
