package io.github.stripekeys.fleet;

import io.github.stripekeys.source.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of the file system, which all machines have at the same place. */
public record LocalStore(Path folder) implements FleetStore {
    @Override
    public boolean has(String file) {
        return Files.isRegularFile(folder.resolve(file));
    }

    @Override
    public List<String> read(String file) throws IOException {
        return FleetStore.lines(Files.readString(folder.resolve(file)));
    }

    @Override
    public void write(String file, List<String> lines) throws IOException {
        AtomicFile.write(folder.resolve(file), FleetStore.text(lines));
    }

    @Override
    public void delete(String file) throws IOException {
        Files.deleteIfExists(folder.resolve(file));
    }
}
