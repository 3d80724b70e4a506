package io.github.stripekeys.testing;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Class files, made in memory when a test runs. */
public final class ClassFiles {
    private ClassFiles() {}

    /** What the compiler makes of the one class of this code, after its tokens were filled in. */
    public static byte[] of(String code) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileManager files = new InMemory(compiler.getStandardFileManager(null, null, null), bytes);
        boolean isDone = compiler.getTask(
                        null, files, null, List.of("-proc:none", "-g:none"), null, List.of(code(Tokens.fill(code))))
                .call();
        if (!isDone) {
            throw new IllegalArgumentException(code);
        }
        return bytes.toByteArray();
    }

    private static JavaFileObject code(String text) {
        return new SimpleJavaFileObject(URI.create("string:///Code.java"), Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final ByteArrayOutputStream bytes;

        InMemory(JavaFileManager files, ByteArrayOutputStream bytes) {
            super(files);
            this.bytes = bytes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String name, Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("bytes:///" + name), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }
    }
}
