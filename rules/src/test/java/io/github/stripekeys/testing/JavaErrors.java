package io.github.stripekeys.testing;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** What a compiler has against Java files that may lack their libraries, of which only the annotations of a fix are there. */
public final class JavaErrors {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final JavaFileManager FILES = COMPILER.getStandardFileManager(null, Locale.ROOT, null);
    private static final Map<String, String> STUBS = Map.of(
            "org/springframework/beans/factory/annotation/Value.java",
            "package org.springframework.beans.factory.annotation; public @interface Value { String value(); }",
            "io/micronaut/context/annotation/Value.java",
            "package io.micronaut.context.annotation; public @interface Value { String value(); }",
            "org/eclipse/microprofile/config/inject/ConfigProperty.java",
            "package org.eclipse.microprofile.config.inject; public @interface ConfigProperty { String name(); }",
            "jakarta/inject/Inject.java",
            "package jakarta.inject; public @interface Inject {}",
            "javax/inject/Inject.java",
            "package javax.inject; public @interface Inject {}");

    private JavaErrors() {}

    /** The errors, without lines, in their order. */
    public static List<String> of(Map<String, String> files) {
        DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
        List<JavaFileObject> sources = new ArrayList<>();
        files.forEach((path, text) -> sources.add(new Source(path, text)));
        STUBS.forEach((path, text) -> sources.add(new Source(path, text)));
        List<String> options =
                List.of("-proc:none", "-XDshould-stop.ifError=FLOW", "-Xmaxerrs", "10000", "-implicit:none");
        try {
            ((JavacTask) COMPILER.getTask(null, FILES, errors, options, null, sources)).analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return errors.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each ->
                        each.getCode() + ": " + each.getMessage(Locale.ROOT).replaceAll("\\s+", " "))
                .sorted()
                .toList();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("memory:///" + path.replace(" ", "%20")), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoresErrors) {
            return text;
        }
    }
}
