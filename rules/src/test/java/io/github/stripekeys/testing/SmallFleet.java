package io.github.stripekeys.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A unit of every kind that a fleet may have, some with credentials, some that cannot be read, and a manifest of them. */
public record SmallFleet(Path folder) {
    /** The keys that are in it. */
    public static final String KEYS =
            "@sk_live@ @sk_live:2@ @sk_live:3@ @rk_live@ @whsec@ @sk_test@ @sk_live:4@ @sk_live:5@";

    private static final String JAVA = "class Pay { String key = \"@sk_live@\"; }\n";

    /** How many units there are. */
    public static final int SIZE = 10;

    /** Writes all of it; the file with the manifest. */
    public Path write() throws IOException {
        GitRepository shop = GitRepository.init(folder.resolve("shop"))
                .write("src/main/java/Pay.java", Tokens.fill(JAVA))
                .write("web/old.js", Tokens.fill("const key = '@sk_live:2@';\n"))
                .commit("one");
        Files.delete(shop.folder().resolve("web/old.js"));
        shop.git("add", "-A");
        shop.write("web/new.js", Tokens.fill("const key = '@rk_live@';\n"));
        for (int i = 0; i < 12; i++) {
            shop.write("doc/" + i + ".md", "page " + i + "\n");
        }
        shop.commit(Tokens.fill("two, for @sk_live:5@"));
        shop.cloneInto(folder.resolve("shop.git"), "--bare");
        write("plain/app.properties", "stripe.key=@whsec@\n");
        write("clean/readme.md", "nothing\n");
        byte[] jar = Archives.zip(new Archives.Entry("app.properties", Tokens.fill("stripe.key=@sk_test@\n")));
        Files.write(folder.resolve("lib.jar"), jar);
        byte[] other = Archives.zip(new Archives.Entry("readme.txt", "nothing at all"));
        Files.write(folder.resolve("bad.jar"), Arrays.copyOf(other, other.length / 3));
        Files.write(folder.resolve("crawl.warc.gz"), crawl(true));
        Files.write(folder.resolve("crawl.warc"), crawl(false));
        return manifest();
    }

    private Path manifest() throws IOException {
        List<String> lines = List.of(
                "# the fleet",
                "shop",
                "{\"path\": \"shop.git\", \"name\": \"first\", \"ref\": \"HEAD~1\"}",
                "{\"path\": \"shop.git\", \"name\": \"all of shop\", \"kind\": \"history\"}",
                "",
                "plain",
                "clean",
                "lib.jar",
                "bad.jar",
                "missing.jar",
                "crawl.warc.gz",
                "crawl.warc");
        return Files.write(folder.resolve("fleet.txt"), lines);
    }

    /** Twenty pages, two of which have a key. */
    private static byte[] crawl(boolean isPacked) {
        List<byte[]> records = new ArrayList<>();
        records.add(member("warcinfo", "", "software: test\r\n", isPacked));
        for (int i = 0; i < 20; i++) {
            String key = i == 3 ? "@sk_live:3@" : i == 15 ? "@sk_live:4@" : "none";
            String page = "<script>let stripe = '" + key + "';</script>\n" + "filler ".repeat(40);
            records.add(member("response", "https://shop.example/" + i + "/pay.html?session=1", page, isPacked));
        }
        return Archives.joined(records.toArray(byte[][]::new));
    }

    /** A record of a crawl: a page that was sent. */
    public static byte[] page(String address, String text) {
        return member("response", address, text, false);
    }

    private static byte[] member(String type, String address, String text, boolean isPacked) {
        byte[] record = record(type, address, Tokens.fill(text));
        return isPacked ? Archives.gzip(record) : record;
    }

    private static byte[] record(String type, String address, String text) {
        boolean isPage = !address.isEmpty();
        String body = isPage
                ? "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + text.length() + "\r\n\r\n" + text
                : text;
        String head = "WARC/1.0\r\nWARC-Type: " + type
                + "\r\nWARC-Record-ID: <urn:uuid:" + Keys.uuid("record", Math.abs(address.hashCode() % 1000))
                + ">\r\nWARC-Date: 2026-01-01T00:00:00Z\r\n"
                + (isPage ? "WARC-Target-URI: " + address + "\r\n" : "")
                + "Content-Type: "
                + (isPage ? "application/http; msgtype=response" : "application/warc-fields") + "\r\nContent-Length: "
                + body.length() + "\r\n\r\n";
        return (head + body + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, Tokens.fill(text));
    }
}
