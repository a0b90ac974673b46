package org.plenary.build;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Formats all Java sources: {@code mvn -q test-compile exec:exec@format}. */
public final class SourceFormat {
    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(false)
            .build());

    public static void main(String[] arguments) throws IOException {
        SourceFormat format = new SourceFormat();
        for (Path source : sources()) {
            String written = Files.readString(source);
            String formatted = format.of(written);
            if (!formatted.equals(written)) {
                Files.writeString(source, formatted);
                System.out.println("formatted " + source);
            }
        }
    }

    static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    String of(String source) {
        try {
            return formatter.formatSourceAndFixImports(source);
        } catch (FormatterException notJava) {
            throw new IllegalArgumentException(notJava);
        }
    }
}
