package io.github.stripekeys.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.Set;

/**
 * A hook of ours where git runs it.
 *
 * @param folder where git looks for hooks
 */
record Hook(Path folder, HookScript script) {
    /** What came of an installation. */
    enum Outcome {
        /** The hook is in force now. */
        INSTALLED,
        /** It is, in place of one that another version of this tool wrote. */
        UPGRADED,
        /** It was before. */
        IN_FORCE,
        /** Another hook is there, which does not call ours. */
        OCCUPIED
    }

    /** Where the hook is, or another one. */
    Path file() {
        return folder.resolve(name());
    }

    private String name() {
        return script.event().hook();
    }

    private String ownName() {
        return name() + ".stripe-keys";
    }

    /** What to add to another hook. */
    String chain() {
        return "\"$(dirname \"$0\")/" + ownName() + "\" \"$@\" || exit 1";
    }

    /** Writes the hook, or, if another one is there, a file beside it that the other one can call. */
    Outcome install() throws IOException {
        Files.createDirectories(folder);
        byte[] text = script.text().getBytes(StandardCharsets.UTF_8);
        try {
            Files.write(file(), text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            makeExecutable(file());
            return Outcome.INSTALLED;
        } catch (FileAlreadyExistsException e) {
            return beside(text);
        }
    }

    private Outcome beside(byte[] text) throws IOException {
        String other = new String(Files.readAllBytes(file()), StandardCharsets.UTF_8);
        if (other.equals(new String(text, StandardCharsets.UTF_8))) {
            return Outcome.IN_FORCE;
        }
        if (script.event().hasWritten(other)) {
            Files.write(file(), text);
            makeExecutable(file());
            return Outcome.UPGRADED;
        }
        Path own = folder.resolve(ownName());
        Files.write(own, text);
        makeExecutable(own);
        return callsOwn(other) || isKeptByPreCommit(other) ? Outcome.IN_FORCE : Outcome.OCCUPIED;
    }

    /** Whether a script comes to our line: it is no comment, and nothing above it ends the script. */
    private boolean callsOwn(String other) {
        for (String line : other.lines().map(String::strip).toList()) {
            if (line.contains(ownName()) && !line.startsWith("#")) {
                return true;
            }
            if (line.startsWith("exec ") || line.startsWith("exit")) {
                return false;
            }
        }
        return false;
    }

    /** Whether pre-commit has taken our hook over, which it runs before its own. */
    private boolean isKeptByPreCommit(String other) throws IOException {
        Path kept = folder.resolve(name() + ".legacy");
        return other.contains("pre-commit.com")
                && Files.isRegularFile(kept)
                && script.event().hasWritten(new String(Files.readAllBytes(kept), StandardCharsets.UTF_8));
    }

    private static void makeExecutable(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Set<PosixFilePermission> all = new HashSet<>(Files.getPosixFilePermissions(file));
            all.add(PosixFilePermission.OWNER_EXECUTE);
            all.add(PosixFilePermission.GROUP_EXECUTE);
            all.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(file, all);
        }
    }
}
