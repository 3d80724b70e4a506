package io.github.stripekeys.source;

/** The ways of opening folders, which must give the same. */
enum Access {
    SAFEST(Folder::of),
    BY_PATH(Folder.Plain::of);

    @SuppressWarnings("ImmutableEnumChecker") // method references are
    private final Folder.Opener opener;

    Access(Folder.Opener opener) {
        this.opener = opener;
    }

    SourceSummary read(Tree tree, BlobReader reader) {
        return new TreeSource(tree, FolderRules.OfTree.WITHOUT, new Progress(), opener).read(reader);
    }
}
