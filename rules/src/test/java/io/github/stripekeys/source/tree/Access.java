package io.github.stripekeys.source.tree;

import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.ReadStatistics;

/** The ways of opening folders, which must give the same. */
public enum Access {
    SAFEST(DirectoryHandle::of),
    BY_PATH(DirectoryHandle.ByPath::of);

    @SuppressWarnings("ImmutableEnumChecker") // method references are
    private final DirectoryHandle.Opener opener;

    Access(DirectoryHandle.Opener opener) {
        this.opener = opener;
    }

    public ReadStatistics read(FileSetRequest tree, BlobReader reader) {
        return new TreeSource(tree, DirectoryFilter.Factory.WITHOUT, new Progress(), opener).read(reader);
    }
}
