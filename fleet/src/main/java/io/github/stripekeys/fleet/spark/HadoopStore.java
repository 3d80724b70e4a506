package io.github.stripekeys.fleet.spark;

import io.github.stripekeys.fleet.FleetStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A folder of a file system that Hadoop knows, such as one of HDFS. */
record HadoopStore(FileSystem files, Path folder) implements FleetStore {
    static HadoopStore of(String uri, Configuration configuration) throws IOException {
        Path folder = new Path(uri);
        FileSystem files = folder.getFileSystem(configuration);
        files.setWriteChecksum(false); // in a local folder, one more file for each
        return new HadoopStore(files, folder);
    }

    @Override
    public boolean has(String file) throws IOException {
        return files.exists(new Path(folder, file));
    }

    @Override
    public List<String> read(String file) throws IOException {
        try (InputStream in = files.open(new Path(folder, file))) {
            return FleetStore.lines(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Under another name, then moved; what was there already, from another worker, is as good. */
    @Override
    public void write(String file, List<String> lines) throws IOException {
        Path place = new Path(folder, file);
        Path unfinished = new Path(place.getParent(), "." + place.getName() + "." + UUID.randomUUID());
        try (OutputStream out = files.create(unfinished)) {
            out.write(FleetStore.text(lines).getBytes(StandardCharsets.UTF_8));
        }
        if (!files.rename(unfinished, place)) {
            files.delete(unfinished, false);
            if (!files.exists(place)) {
                throw new IOException(place + " could not be written");
            }
        }
    }

    @Override
    public void delete(String file) throws IOException {
        files.delete(new Path(folder, file), false);
    }
}
