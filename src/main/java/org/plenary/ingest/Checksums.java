package org.plenary.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The list of all files of a folder with their SHA-256, as {@code sha256sum} writes and reads it. */
public final class Checksums {
    /** At the top of the folder. */
    public static final String FILE = "SHA256SUMS";

    private static final String BETWEEN = "  ";
    private static final Pattern LINE = Pattern.compile("(\\\\?)([0-9a-f]{64}) {2}(.+)");

    private Checksums() {}

    /** On disk when this returns. */
    public static void write(Path folder) throws IOException {
        StringBuilder list = new StringBuilder();
        of(folder).forEach((file, sum) -> list.append(line(file, sum)).append('\n'));
        SyncedFiles.write(folder.resolve(FILE), out -> out.write(list.toString().getBytes(StandardCharsets.UTF_8)));
        SyncedFiles.sync(folder);
    }

    /**
     * What is not as the list says, for people; empty when all is.
     *
     * @throws IOException when the list or a file cannot be read
     */
    public static List<String> differences(Path folder) throws IOException {
        Map<String, String> listed = new TreeMap<>();
        List<String> differences = new ArrayList<>();
        for (String line : Files.readString(folder.resolve(FILE), StandardCharsets.ISO_8859_1)
                .lines()
                .toList()) {
            Matcher parts =
                    LINE.matcher(new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
            if (parts.matches()) {
                listed.put(parts.group(1).isEmpty() ? parts.group(3) : unescaped(parts.group(3)), parts.group(2));
            } else {
                differences.add("the list of checksums is damaged");
            }
        }
        Map<String, String> there = of(folder);
        listed.forEach((file, sum) -> {
            String now = there.remove(file);
            if (now == null) {
                differences.add(file + " is missing");
            } else if (!now.equals(sum)) {
                differences.add(file + " is damaged");
            }
        });
        there.keySet().forEach(file -> differences.add(file + " is not in the list of checksums"));
        return differences;
    }

    /** A name of two lines is escaped, which a backslash before the line tells. */
    private static String line(String file, String sum) {
        String escaped = file.replace("\\", "\\\\").replace("\n", "\\n");
        return escaped.equals(file) ? sum + BETWEEN + file : "\\" + sum + BETWEEN + escaped;
    }

    private static String unescaped(String name) {
        StringBuilder file = new StringBuilder();
        for (int at = 0; at < name.length(); at++) {
            boolean escaped = name.charAt(at) == '\\' && at + 1 < name.length();
            at += escaped ? 1 : 0;
            file.append(escaped && name.charAt(at) == 'n' ? '\n' : name.charAt(at));
        }
        return file.toString();
    }

    private static Map<String, String> of(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        Map<String, String> sums = new TreeMap<>();
        for (Path file : files) {
            String name = folder.relativize(file)
                    .toString()
                    .replace(folder.getFileSystem().getSeparator(), "/");
            if (!name.equals(FILE)) {
                sums.put(name, sum(file));
            }
        }
        return sums;
    }

    private static String sum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
