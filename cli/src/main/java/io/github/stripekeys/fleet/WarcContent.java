package io.github.stripekeys.fleet;

import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.ReadOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpMessage;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * What a record of a crawl holds, as files in the WARC file: under the address without what follows {@code ?}, so that its end
 * tells what it is, and without the fields of HTTP, which are a file of their own.
 */
record WarcContent(String file, ReadOptions options, Progress progress) {
    /** One record in memory. */
    private static long most() {
        return Math.min(Integer.MAX_VALUE - 9, Runtime.getRuntime().maxMemory() / 8);
    }

    void read(WarcRecord record, BlobReader reader) throws IOException {
        String name = name(record);
        @Nullable HttpMessage http = http(record);
        if (http == null) {
            hand(name, record.body(), reader);
            return;
        }
        hand(name + packing(http), http.body(), reader);
        StringBuilder fields = new StringBuilder();
        http.headers()
                .map()
                .forEach((key, values) -> values.forEach(
                        value -> fields.append(key).append(": ").append(value).append('\n')));
        hand(name + "!/http-headers", fields.toString().getBytes(StandardCharsets.UTF_8), reader);
    }

    private static @Nullable HttpMessage http(WarcRecord record) throws IOException {
        boolean isHttp = record.headers()
                .first("Content-Type")
                .filter(type -> type.startsWith("application/http"))
                .isPresent();
        if (isHttp && record instanceof WarcResponse response) {
            return response.http();
        }
        return isHttp && record instanceof WarcRequest request ? request.http() : null;
    }

    private static String name(WarcRecord record) {
        Optional<String> target = record instanceof WarcTargetRecord capture
                ? record.headers().first("WARC-Target-URI").or(() -> Optional.of(capture.target()))
                : Optional.empty();
        String address = target.map(uri -> uri.replaceFirst("[?#].*", "")).orElse(record.type());
        String page = address.endsWith("/") ? address + "index.html" : address;
        return record instanceof WarcRequest ? page + "!/request" : page;
    }

    /** What Brotli has packed does not tell that it is: its name has to. */
    private static String packing(HttpMessage http) {
        return http.headers()
                .first("Content-Encoding")
                .filter(encoding -> encoding.toLowerCase(Locale.ROOT).equals("br"))
                .map(encoding -> ".br")
                .orElse("");
    }

    private void hand(String name, MessageBody body, BlobReader reader) throws IOException {
        long limit = Math.min(options.maxFileSize(), most());
        byte[] bytes = body.stream().readNBytes((int) limit + 1);
        if (bytes.length > limit) {
            progress.problem(
                    place(name).displayPath(),
                    Problem.Kind.TOO_LARGE,
                    String.format(Locale.ROOT, "more than the limit of %,d bytes", limit));
        } else {
            hand(name, bytes, reader);
        }
    }

    private void hand(String name, byte[] bytes, BlobReader reader) {
        if (bytes.length > 0) {
            progress.read(bytes.length);
            reader.read(new Blob(place(name), bytes, bytes.length));
        }
    }

    private Location place(String name) {
        return Location.file(file).entry(PathName.ofEntry(name));
    }
}
