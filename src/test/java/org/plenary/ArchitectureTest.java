package org.plenary;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;

/** The arrows between packages, the fences around libraries, and the house rules that a tool can check. */
@AnalyzeClasses(packages = "org.plenary", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule documentImportsNothingOfTheProject = onlyImports("document");

    @ArchTest
    static final ArchRule citeKnowsDocumentsOnly = onlyImports("cite", "document");

    @ArchTest
    static final ArchRule queryImportsNothingOfTheProject = onlyImports("query");

    @ArchTest
    static final ArchRule languageImportsNothingOfTheProject = onlyImports("language");

    @ArchTest
    static final ArchRule embedImportsNothingOfTheProject = onlyImports("embed");

    @ArchTest
    static final ArchRule extractImportsNothingOfTheProject = onlyImports("extract");

    @ArchTest
    static final ArchRule fetchImportsNothingOfTheProject = onlyImports("fetch");

    @ArchTest
    static final ArchRule ingestMakesDocumentsOfWhatIsExtracted = onlyImports("ingest", "document", "extract");

    @ArchTest
    static final ArchRule indexImportsWhatCrossesTheSeam = onlyImports("index", "document", "query", "embed");

    @ArchTest
    static final ArchRule engineKnowsNoIndexInParticular =
            onlyImports("engine", "document", "cite", "query", "language", "embed", "fetch", "ingest", "index");

    @ArchTest
    static final ArchRule luceneKnowsTheSeamAndWhatWordsMean =
            onlyImports("lucene", "index", "document", "query", "language", "embed");

    @ArchTest
    static final ArchRule exportWritesWhatTheEngineFinds = onlyImports("export", "engine", "index", "cite", "document");

    @ArchTest
    static final ArchRule webKnowsTheEngineAndNoIndexInParticular =
            onlyImports("web", "engine", "export", "index", "document", "cite", "query", "language");

    @ArchTest
    static final ArchRule evaluateMeasuresWhateverAnswers =
            onlyImports("evaluate", "engine", "export", "index", "document", "query");

    @ArchTest
    static final ArchRule packagesHaveNoCycle =
            slices().matching("org.plenary.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule luceneIsUsedInLuceneOnly = fenced("org.apache.lucene..", "lucene");

    @ArchTest
    static final ArchRule javalinIsUsedInWebOnly = fenced("io.javalin..", "web");

    @ArchTest
    static final ArchRule jettyIsUsedInWebOnly = fenced("org.eclipse.jetty..", "web");

    @ArchTest
    static final ArchRule addressesAreAskedInFetchOnly = fenced("org.apache.hc..", "fetch");

    @ArchTest
    static final ArchRule templatesAreUsedInWebOnly = fenced("gg.jte..", "web");

    @ArchTest
    static final ArchRule jacksonIsUsedAtTheEdgesOnly = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.plenary.document..",
                    "org.plenary.cite..",
                    "org.plenary.query..",
                    "org.plenary.index..",
                    "org.plenary.engine..",
                    "org.plenary.embed..",
                    "org.plenary.fetch..",
                    "org.plenary.lucene..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tools.jackson..");

    @ArchTest
    static final ArchRule separatedValuesAreWrittenInExportOnly = fenced("org.apache.commons.csv..", "export");

    @ArchTest
    static final ArchRule markdownIsParsedInIngestOnly = fenced("org.commonmark..", "ingest");

    @ArchTest
    static final ArchRule pdfIsParsedInExtractOnly = fenced("org.apache.pdfbox..", "extract");

    @ArchTest
    static final ArchRule officeFormatsAreParsedInExtractOnly = fenced("org.apache.poi..", "extract");

    @ArchTest
    static final ArchRule otherFormatsAreParsedInExtractOnly = fenced("org.apache.tika..", "extract");

    @ArchTest
    static final ArchRule webPagesAreParsedInExtractOnly = fenced("org.jsoup..", "extract");

    @ArchTest
    static final ArchRule modelsAreRunInEmbedOnly = fenced("ai.onnxruntime..", "embed");

    @ArchTest
    static final ArchRule textIsCutForModelsInEmbedOnly = fenced("ai.djl..", "embed");

    @ArchTest
    static final ArchRule languagesAreDetectedInOnePlace = noClasses()
            .that()
            .haveNameNotMatching("org\\.plenary\\.ingest\\.LanguageDetection(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("opennlp..");

    @ArchTest
    static final ArchRule commandLineIsKnownAtTheRootOnly = noClasses()
            .that()
            .resideOutsideOfPackage("org.plenary")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule noStateIsSharedByStaticFields =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Service")
            .orShould()
            .haveSimpleNameEndingWith("Data")
            .orShould()
            .haveSimpleNameEndingWith("Info");

    private static ArchRule onlyImports(String name, String... others) {
        String[] allowed = new String[others.length + 1];
        allowed[0] = "org.plenary." + name + "..";
        for (int at = 0; at < others.length; at++) {
            allowed[at + 1] = "org.plenary." + others[at] + "..";
        }
        return classes()
                .that()
                .resideInAPackage("org.plenary." + name + "..")
                .should(ArchConditions.onlyDependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are not of the project or in " + String.join(", ", allowed),
                        dependency -> !dependency.getPackageName().startsWith("org.plenary")
                                || com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(allowed)
                                        .test(dependency))))
                .because("arrows between packages point one way");
    }

    private static ArchRule fenced(String library, String name) {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.plenary." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
