package io.github.stripekeys.maven;

import io.github.stripekeys.exposure.Mount;
import io.github.stripekeys.exposure.Mount.Target;
import io.github.stripekeys.source.Glob;
import io.github.stripekeys.source.Globs;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.Resource;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** A folder whose files the build copies. */
record ResourceModel(
        String directory, String targetPath, List<String> includes, List<String> excludes, boolean isFiltered) {
    static ResourceModel of(Resource resource) {
        String targetPath = resource.getTargetPath() == null ? "" : resource.getTargetPath();
        return new ResourceModel(
                resource.getDirectory(),
                targetPath,
                resource.getIncludes(),
                resource.getExcludes(),
                resource.isFiltering());
    }

    /** Those in a configuration, whose list has this name. */
    static Stream<ResourceModel> in(Xpp3Dom configuration, String list) {
        return PluginModel.children(configuration, list)
                .flatMap(resources -> Stream.of(resources.getChildren()))
                .flatMap(ResourceModel::of);
    }

    private static Stream<ResourceModel> of(Xpp3Dom resource) {
        return PluginModel.value(resource, "directory")
                .map(directory -> new ResourceModel(
                        directory,
                        PluginModel.value(resource, "targetPath").findFirst().orElse(""),
                        patterns(resource, "includes"),
                        patterns(resource, "excludes"),
                        PluginModel.value(resource, "filtering").anyMatch("true"::equals)));
    }

    private static List<String> patterns(Xpp3Dom resource, String list) {
        return PluginModel.children(resource, list)
                .flatMap(patterns -> Stream.of(patterns.getChildren()))
                .flatMap(pattern -> Stream.ofNullable(pattern.getValue()))
                .map(String::strip)
                .toList();
    }

    /**
     * Where its files go, below a folder of the target.
     *
     * @param markers what references start with that are replaced if it is filtered
     */
    Mount mount(ModuleFolder module, Target target, String below, String markers) {
        String path = targetPath.replace('\\', '/').replaceAll("^[./]+|/+$", "");
        String at = below + (path.isEmpty() ? "" : path + "/");
        return new Mount(
                module.reported(directory), target, at, globs(includes), globs(excludes), isFiltered ? markers : "");
    }

    private static Globs globs(List<String> patterns) {
        return new Globs(patterns.stream().map(Glob::of).toList());
    }
}
