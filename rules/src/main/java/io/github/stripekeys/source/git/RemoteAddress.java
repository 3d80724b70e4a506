package io.github.stripekeys.source.git;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a remote repository, in one of the forms that git knows (git-scm.com/docs/git-clone, "Git URLs").
 *
 * @param text as it is configured
 */
public record RemoteAddress(String text) {
    private static final Pattern HTTPS = Pattern.compile("https://(?:[^/@]*@)?([^/@?#]+)(/[^?#]*)");
    private static final Pattern SSH = Pattern.compile("(?:git\\+)?ssh://(?:[^/@]*@)?([^/@:]+)(?::[0-9]+)?/(.*)");
    private static final Pattern SCP = Pattern.compile("(?:[^/@:]+@)?([A-Za-z0-9.-]*[.][A-Za-z0-9-]+):/*(.+)");
    private static final Pattern AZURE = Pattern.compile("v3/([^/]+)/([^/]+)/([^/]+)");

    /** Where people see the repository in a browser, without a name or password; empty if it is not known. */
    public Optional<String> web() {
        Matcher https = HTTPS.matcher(text);
        if (https.matches()) {
            return Optional.of("https://" + https.group(1) + withoutEnd(https.group(2)));
        }
        Matcher ssh = text.contains("://") ? SSH.matcher(text) : SCP.matcher(text);
        return ssh.matches() ? Optional.of(web(ssh.group(1), ssh.group(2))) : Optional.empty();
    }

    private static String web(String host, String path) {
        Matcher azure = AZURE.matcher(path);
        if (azure.matches() && host.equals("ssh.dev.azure.com")) {
            return "https://dev.azure.com/%s/%s/_git/%s".formatted(azure.group(1), azure.group(2), azure.group(3));
        }
        if (azure.matches() && host.endsWith("vs-ssh.visualstudio.com")) {
            return "https://%s.visualstudio.com/%s/_git/%s".formatted(azure.group(1), azure.group(2), azure.group(3));
        }
        return "https://" + host.replaceFirst("^(?:alt)?ssh[.]", "") + "/" + withoutEnd(path);
    }

    private static String withoutEnd(String path) {
        return path.replaceFirst("/+$", "").replaceFirst("[.]git$", "");
    }
}
