package io.github.stripekeys;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callConstructorWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveModifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import io.github.stripekeys.credential.Credential;
import io.github.stripekeys.credential.Secret;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.util.List;

/** The order of packages is the order of the story; what would blur it is forbidden here. */
@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final List<String> STORY = List.of(
            "credential",
            "ci",
            "source",
            "text",
            "settings",
            "decode",
            "prefilter",
            "candidate",
            "excerpt",
            "sink",
            "java",
            "detect",
            "exposure",
            "remedy",
            "rule",
            "policy",
            "scan",
            "fix",
            "report",
            "project");

    @ArchTest
    static final ArchRule IMPORTS_POINT_BACK_ALONG_THE_STORY = story();

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("io.github.stripekeys.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule JAVAPARSER_STAYS_IN_ITS_ROOM = onlyIn("java", "com.github.javaparser..");

    @ArchTest
    static final ArchRule JTE_STAYS_IN_REPORTS = onlyIn("report", "gg.jte..");

    @ArchTest
    static final ArchRule GSON_STAYS_WHERE_FILES_ARE_WRITTEN = noClasses()
            .that()
            .resideOutsideOfPackages(room("report"), room("policy.file"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.gson..");

    @ArchTest
    static final ArchRule YAML_STAYS_WHERE_FILES_OF_SETTINGS_ARE_READ = noClasses()
            .that()
            .resideOutsideOfPackages(room("policy.file"), room("settings"), room("fix.format"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.snakeyaml..");

    @ArchTest
    static final ArchRule GIT_IS_STARTED_IN_ITS_ROOM = noClasses()
            .that()
            .resideOutsideOfPackage(room("source.git"))
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Process.class, ProcessBuilder.class);

    @ArchTest
    static final ArchRule NO_BUILD_TOOL =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.apache.maven..", "org.gradle..");

    @ArchTest
    static final ArchRule NO_CREDENTIAL_LEAVES_ITS_JUDGE = noClasses()
            .that()
            .resideInAnyPackage(room("policy"), room("scan"), room("report"), room("project"))
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Credential.class, Secret.class);

    @ArchTest
    static final ArchRule FEW_MAY_REVEAL = methods()
            .that()
            .areDeclaredIn(Secret.class)
            .and()
            .haveName("reveal")
            .should()
            .onlyBeCalled()
            .byClassesThat(resideInAnyPackage(
                    room("credential"),
                    room("text"),
                    room("decode"),
                    room("candidate"),
                    room("excerpt"),
                    room("java"),
                    room("detect")));

    @ArchTest
    static final ArchRule NO_STATIC_STATE =
            noFields().that().areStatic().should().notBeFinal();

    @ArchTest
    static final ArchRule NOBODY_EXTENDS = classes()
            .that()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and()
            .areNotAnonymousClasses()
            .should(haveModifier(JavaModifier.FINAL));

    @ArchTest
    static final ArchRule PRINTS_NOTHING = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule CALLS_NOBODY = noClasses().should().dependOnClassesThat(network());

    /** What is scanned would stay on disk if the process were killed. */
    @ArchTest
    static final ArchRule KEEPS_NOTHING_IN_TEMPORARY_FILES = noClasses()
            .should()
            .callMethodWhere(
                    target(owner(type(Files.class))).and(target(HasName.Predicates.nameStartingWith("createTemp"))));

    @ArchTest
    static final ArchRule STARTS_NO_THREAD_BY_HAND =
            noClasses().should(callConstructorWhere(target(owner(assignableTo(Thread.class)))));

    private static ArchRule story() {
        var layers = Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String name : STORY) {
            layers = layers.layer(name).definedBy(room(name));
        }
        for (int i = 0; i < STORY.size(); i++) {
            String[] later = STORY.subList(i + 1, STORY.size()).toArray(String[]::new);
            layers = later.length == 0
                    ? layers.whereLayer(STORY.get(i)).mayNotBeAccessedByAnyLayer()
                    : layers.whereLayer(STORY.get(i)).mayOnlyBeAccessedByLayers(later);
        }
        return layers;
    }

    private static ArchRule onlyIn(String room, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    private static String room(String name) {
        return "io.github.stripekeys." + name + "..";
    }

    private static DescribedPredicate<JavaClass> network() {
        return DescribedPredicate.describe(
                "open connections",
                used -> resideInAnyPackage("java.net..", "javax.net..").test(used)
                        && !used.isEquivalentTo(URI.class)
                        && !used.isEquivalentTo(URLDecoder.class));
    }
}
