package org.plenary.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.SynchronousQueue;
import java.util.function.Supplier;

/**
 * What a child process runs: reads files that come on its standard input, and answers on its standard output until the input
 * ends. The input is watched while a file is read, so that no child outlives its parent.
 */
final class ExtractionWorker {
    private ExtractionWorker() {}

    /** @param words how many characters a file may give */
    public static void main(String[] words) throws IOException {
        serve(() -> new FormatReader(Integer.parseInt(words[0])));
    }

    /** Takes one file apart, in whatever way it fails. */
    interface Reading {
        Extraction read(byte[] bytes, String fileName);
    }

    /** @param made called when nothing that is printed can get between the answers any more */
    static void serve(Supplier<Reading> made) throws IOException {
        DataOutputStream answers =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err);
        NoNetwork.install();
        Reading reading = made.get();
        SynchronousQueue<ExtractionWire.Request> requests = new SynchronousQueue<>();
        Thread.ofPlatform().name("reading").daemon().start(() -> answer(requests, answers, reading));
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        try {
            while (true) {
                requests.put(ExtractionWire.request(in));
            }
        } catch (EOFException _) {
            PrivateFolder.remove(Path.of(System.getProperty("java.io.tmpdir")));
            Runtime.getRuntime().halt(0);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void answer(
            SynchronousQueue<ExtractionWire.Request> requests, DataOutputStream answers, Reading reading) {
        try {
            while (true) {
                ExtractionWire.Request request = requests.take();
                ExtractionWire.write(safely(request, reading), answers);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Extraction safely(ExtractionWire.Request request, Reading reading) {
        try {
            return reading.read(request.bytes(), request.fileName());
        } catch (StackOverflowError _) {
            return new Extraction.Refused("nested too deeply");
        } catch (OutOfMemoryError _) {
            // The JVM ends by itself where it throws this error, but libraries throw it too.
            Runtime.getRuntime().halt(ExtractionProcess.OUT_OF_MEMORY);
            throw new IllegalStateException("halted");
        } catch (RuntimeException | LinkageError failed) {
            return new Extraction.Refused("reading it failed: " + failed);
        }
    }
}
