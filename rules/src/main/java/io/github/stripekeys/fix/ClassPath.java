package io.github.stripekeys.fix;

import io.github.stripekeys.remedy.Framework;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the build files of a project say of the frameworks that its modules depend on. For one plan and one thread. */
final class ClassPath {
    private static final Pattern NO_DEPENDENCIES = Pattern.compile(
            "<!--.*?(?:-->|\\z)|<(dependencyManagement|build|exclusions)>.*?(?:</\\1>|\\z)", Pattern.DOTALL);
    private static final Pattern DEPENDENCY =
            Pattern.compile("<dependency>(?<text>.*?)(?:</dependency>|\\z)", Pattern.DOTALL);
    private static final Pattern PARENT = Pattern.compile("<parent>(?<text>.*?)(?:</parent>|\\z)", Pattern.DOTALL);
    private static final Pattern PARENT_PATH = Pattern.compile("<relativePath>(?<path>[^<]*+)</relativePath>");
    private static final Pattern GRADLE =
            Pattern.compile("[\"'](?<text>(?:org[.]springframework|io[.]quarkus|io[.]micronaut|"
                    + "org[.]eclipse[.]microprofile)[\\w.:-]*)[\"']");
    private static final int MOST_PARENTS = 10;

    /** Nobody writes larger ones. */
    private static final int LARGEST = 1_000_000;

    private final Function<String, Optional<String>> texts;
    private final Map<String, Module> modules = new HashMap<>();

    /** Of the files that this function has the texts of, by their paths. */
    ClassPath(Function<String, Optional<String>> texts) {
        this.texts = texts;
    }

    /**
     * A module of a build.
     *
     * @param frameworks those it depends on, as far as build files of the project say
     * @param isWhole whether they say it all
     */
    record Module(Set<Framework> frameworks, boolean isWhole) {
        /** The framework that a file of the module uses. */
        Framework framework(String text, String path) {
            boolean isCode = path.matches(".*[.](?:java|kt|groovy|scala)");
            if (!isCode) {
                return frameworks.stream().sorted().findFirst().orElse(Framework.NONE);
            }
            return frameworks.isEmpty() ? Framework.of(text) : Framework.of(text, frameworks);
        }

        /** Whether nothing in it replaces variables in settings. */
        boolean hasNoFramework() {
            return isWhole && frameworks.isEmpty();
        }
    }

    /** The module that a file is in. */
    Module of(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? module("") : module(path.substring(0, slash + 1));
    }

    private Module module(String folder) {
        Module known = modules.get(folder);
        if (known != null) {
            return known;
        }
        Module found = read(folder)
                .orElseGet(() -> folder.isEmpty()
                        ? new Module(Set.of(), false)
                        : module(folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1)));
        modules.put(folder, found);
        return found;
    }

    private Optional<Module> read(String folder) {
        return texts.apply(folder + "pom.xml")
                .filter(pom -> pom.length() < LARGEST)
                .map(pom -> ofMaven(folder, pom))
                .or(() -> texts.apply(folder + "build.gradle")
                        .or(() -> texts.apply(folder + "build.gradle.kts"))
                        .map(ClassPath::ofGradle));
    }

    private static Module ofGradle(String script) {
        Set<Framework> frameworks = EnumSet.noneOf(Framework.class);
        Matcher dependency = GRADLE.matcher(script);
        while (dependency.find()) {
            Framework.ofDependency(dependency.group("text")).ifPresent(frameworks::add);
        }
        return new Module(frameworks, false);
    }

    private Module ofMaven(String folder, String pom) {
        Set<Framework> frameworks = EnumSet.noneOf(Framework.class);
        List<String> chain = new ArrayList<>(List.of(pom));
        String at = folder;
        Optional<String> parent =
                PARENT.matcher(pom).results().map(found -> found.group(1)).findFirst();
        while (parent.isPresent() && chain.size() < MOST_PARENTS) {
            Matcher path = PARENT_PATH.matcher(parent.get());
            String file = resolved(at, path.find() ? path.group("path").strip() : "../pom.xml");
            Optional<String> text = file.isEmpty() ? Optional.empty() : texts.apply(file);
            text.ifPresent(chain::add);
            if (text.isEmpty()) {
                break;
            }
            at = file.substring(0, file.lastIndexOf('/') + 1);
            parent = PARENT.matcher(text.get())
                    .results()
                    .map(found -> found.group(1))
                    .findFirst();
        }
        chain.forEach(text -> addDependencies(text, frameworks));
        return new Module(frameworks, parent.isEmpty());
    }

    private static void addDependencies(String pom, Set<Framework> frameworks) {
        Matcher dependency = DEPENDENCY.matcher(NO_DEPENDENCIES.matcher(pom).replaceAll(""));
        while (dependency.find()) {
            String text = dependency.group("text");
            if (!text.contains("<scope>test</scope>")) {
                Framework.ofDependency(element("groupId", text) + ":" + element("artifactId", text))
                        .ifPresent(frameworks::add);
            }
        }
    }

    private static String element(String name, String text) {
        Matcher found = Pattern.compile("<" + name + ">([^<]*+)</" + name + ">").matcher(text);
        return found.find() ? found.group(1).strip() : "";
    }

    /** The file that a path in a POM means; empty if it is not in the project. */
    private static String resolved(String folder, String path) {
        String at = folder;
        String rest = path.endsWith(".xml") ? path : path.isEmpty() ? "" : path + "/pom.xml";
        while (rest.startsWith("../")) {
            if (at.isEmpty()) {
                return "";
            }
            at = at.substring(0, at.lastIndexOf('/', at.length() - 2) + 1);
            rest = rest.substring("../".length());
        }
        return rest.isEmpty() ? "" : at + rest;
    }
}
