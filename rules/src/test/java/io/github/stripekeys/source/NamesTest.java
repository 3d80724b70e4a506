package io.github.stripekeys.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.source.tree.Access;
import io.github.stripekeys.source.tree.FileSetRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Access.class)
final class NamesTest {
    @TempDir
    private Path root;

    private final Access access;

    NamesTest(Access access) {
        this.access = access;
    }

    @Test
    void mayHoldWhatIsSpecialElsewhere() throws IOException {
        List<String> names = List.of("#1", "a b (1)/c [2].txt", "a%20b+c", "a{b,c}/$d", "~");
        new Sandbox(root).files(names.toArray(String[]::new));
        assertEquals(names, read());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "names cannot hold these")
    void mayHoldWhatWindowsForbids() throws IOException {
        List<String> names = List.of("a*b/c:d", "a?", "a?b/c", "a\\b", "line\nbreak");
        new Sandbox(root).files(names.toArray(String[]::new));
        assertEquals(names, read());
    }

    /** The shell makes them, as Java cannot in the C locale. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs a shell")
    void areReportedInOneFormOfUnicode() throws IOException, InterruptedException {
        String decomposed = "e\\314\\201";
        String wide = "\\345\\257\\206";
        new Sandbox(root)
                .run("sh", "-c", "d=$(printf '" + decomposed + wide + "') && mkdir \"$d\" && echo > \"$d/$d+?.txt\"");
        assertEquals(List.of("é密/é密+?.txt"), read());
    }

    private List<String> read() {
        Gathered gathered = new Gathered();
        assertEquals(List.of(), access.read(FileSetRequest.of(root), gathered).problems());
        return gathered.paths();
    }
}
