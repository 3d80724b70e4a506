package io.github.stripekeys.source;

import io.github.stripekeys.credential.Redaction;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HexFormat;

/** Names of files as reports write them: with {@code /}, in Unicode form NFC, without credentials. */
public final class PathName {
    /** Whether Java reads the names of files as UTF-8, as the locale says that it was started in. */
    private static final boolean IS_UTF_8 =
            System.getProperty("sun.jnu.encoding", "UTF-8").equalsIgnoreCase("UTF-8");

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int SHORTEST_KEY = 19;

    private PathName() {}

    /** The last name of a path. */
    public static String of(Path path) {
        return withoutKeys(text(path));
    }

    /** A name in an archive, as reports write it. */
    public static String ofEntry(String name) {
        boolean isAscii = name.chars().allMatch(c -> c < 0x80);
        return withoutKeys(isAscii ? name : Normalizer.normalize(name, Normalizer.Form.NFC));
    }

    private static String withoutKeys(String name) {
        boolean mayHoldKey = name.length() >= SHORTEST_KEY && name.indexOf('_') >= 0;
        return mayHoldKey ? Redaction.of(name) : name;
    }

    private static String text(Path path) {
        String name = String.valueOf(path.getFileName());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 0x80 || c == '?') {
                return Normalizer.normalize(exact(path, name), Normalizer.Form.NFC);
            }
        }
        return name;
    }

    /**
     * The name as UTF-8, even where the locale that Java was started in cannot say it: a path's URI holds its bytes.
     *
     * @param name what the locale makes of it
     */
    private static String exact(Path path, String name) {
        if (IS_UTF_8 && name.indexOf('\ufffd') < 0 && name.indexOf('?') < 0) {
            return name;
        }
        String uri = path.toUri().getRawPath();
        String last = uri.substring(uri.lastIndexOf('/', uri.length() - 2) + 1);
        return URLDecoder.decode(last.replace("/", "").replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /**
     * The file or folder of a name that reports write, even where the locale that Java was started in cannot say it.
     *
     * @param base what the name is relative to
     */
    public static Path resolve(Path base, String name) {
        boolean isAscii = name.chars().allMatch(c -> c < 0x80);
        String uri = isAscii ? "" : base.toUri().toString();
        if (!uri.startsWith("file:")) {
            return base.resolve(name);
        }
        try {
            return Path.of(URI.create(uri + (uri.endsWith("/") ? "" : "/") + encoded(name)));
        } catch (IllegalArgumentException e) {
            throw new InvalidPathException(name, String.valueOf(e.getMessage()));
        }
    }

    /** As a part of a URI (RFC 3986, section 2.1). */
    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            boolean isPlain = octet > 0 && (Character.isLetterOrDigit(octet) || "/-._~".indexOf(octet) >= 0);
            encoded.append(isPlain ? String.valueOf((char) octet) : "%" + HEX.toHexDigits(octet));
        }
        return encoded.toString();
    }

    /** A file relative to a folder. */
    public static String relative(Path folder, Path file) {
        String path = prefix(folder, file);
        return path.isEmpty() ? path : path.substring(0, path.length() - 1);
    }

    /** A folder relative to another, empty if it is the same, else ending in {@code /}. */
    public static String prefix(Path base, Path folder) {
        StringBuilder text = new StringBuilder();
        if (!base.equals(folder)) {
            for (Path name : base.relativize(folder)) {
                text.append(of(base.resolve(name))).append('/');
            }
        }
        return text.toString();
    }
}
