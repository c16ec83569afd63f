package org.danescan.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which module may know which. */
@AnalyzeClasses(packages = "org.danescan", importOptions = DoNotIncludeTests.class)
final class DirectionsTest {
  private static final String CORE = "org.danescan.core..";
  private static final String STORE = "org.danescan.store..";
  private static final String ENGINE = "org.danescan.engine..";
  private static final String ANALYSIS = "org.danescan.analysis..";
  private static final String LAB = "org.danescan.lab..";
  private static final String CLI = "org.danescan.cli..";
  private static final String BENCHMARKS = "org.danescan.benchmarks..";

  @ArchTest
  static final ArchRule coreKnowsTheJdkAndBouncyCastle =
      classes()
          .that()
          .resideInAPackage(CORE)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(CORE, "java..", "javax..", "org.bouncycastle..", "org.jspecify..");

  @ArchTest
  static final ArchRule storeKnowsCore =
      noClasses()
          .that()
          .resideInAPackage(STORE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ENGINE, ANALYSIS, LAB, CLI);

  @ArchTest
  static final ArchRule engineKnowsCore =
      noClasses()
          .that()
          .resideInAPackage(ENGINE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(STORE, ANALYSIS, LAB, CLI);

  @ArchTest
  static final ArchRule analysisKnowsStoreAndCore =
      noClasses()
          .that()
          .resideInAPackage(ANALYSIS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ENGINE, LAB, CLI);

  @ArchTest
  static final ArchRule labKnowsNoneOfOurs =
      noClasses()
          .that()
          .resideInAPackage(LAB)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CORE, STORE, ENGINE, ANALYSIS, CLI);

  @ArchTest
  static final ArchRule nobodyKnowsTheBenchmarks =
      noClasses()
          .that()
          .resideOutsideOfPackage(BENCHMARKS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(BENCHMARKS);
}
