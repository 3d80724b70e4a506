package io.github.stripekeys.fleet.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.stripekeys.credential.Credential;
import io.github.stripekeys.credential.Secret;

/** Spark is known in one package only, which knows nothing of keys; and what scans a unit knows no command line. */
@AnalyzeClasses(packages = "io.github.stripekeys", importOptions = ImportOption.DoNotIncludeTests.class)
final class FleetArchitectureTest {
    @ArchTest
    static final ArchRule SPARK_STAYS_IN_ITS_ROOM = noClasses()
            .that()
            .resideOutsideOfPackage("io.github.stripekeys.fleet.spark..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..");

    @ArchTest
    static final ArchRule NO_CREDENTIAL_IS_SENT = noClasses()
            .that()
            .resideInAPackage("io.github.stripekeys.fleet..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Credential.class, Secret.class);

    @ArchTest
    static final ArchRule UNITS_ARE_SCANNED_WITHOUT_COMMAND_LINE = noClasses()
            .that()
            .resideInAPackage("io.github.stripekeys.fleet")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.github.stripekeys.cli..", "picocli..");

    @ArchTest
    static final ArchRule CRAWLS_ARE_READ_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("io.github.stripekeys.fleet")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.netpreserve..");

    @ArchTest
    static final ArchRule NO_STATIC_STATE = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("io.github.stripekeys.fleet..")
            .and()
            .areStatic()
            .should()
            .notBeFinal();
}
