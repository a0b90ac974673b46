package org.plenary.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.plenary.engine.AllHits;
import org.plenary.engine.SearchEngine;
import org.plenary.export.HitWriter;
import org.plenary.web.Problem.ParameterError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /api/v1/export}: every hit of a search, sent as it is found.
 *
 * <p>What goes wrong before the first hit is a problem as anywhere. After it the status is gone out already; then the connection is
 * broken off, by which every client knows that the file is not whole.
 */
final class ExportApi {
    private static final Logger LOG = LoggerFactory.getLogger(ExportApi.class);
    private static final int BUFFER = 32_768;

    private final SearchEngine engine;
    private final Problems problems;

    ExportApi(SearchEngine engine, Problems problems) {
        this.engine = engine;
        this.problems = problems;
    }

    /** Takes the parameters of a search, of which {@code page} and {@code size} say nothing here, {@code format} and {@code bom}. */
    void export(Context context) throws IOException {
        ParameterReader parameters = new ParameterReader(context.queryString());
        ExportFormat format = parameters.choice("format", ExportFormat.all(), ExportFormat.CSV);
        boolean marked = parameters.choice("bom", Map.of("true", true, "false", false), false);
        SearchForm form = SearchForm.of(context.queryString());
        List<ParameterError> errors = new ArrayList<>(parameters.errors());
        if (form instanceof SearchForm.Invalid(var wrong)) {
            wrong.stream().filter(error -> !errors.contains(error)).forEach(errors::add);
        }
        if (!errors.isEmpty() || !(form instanceof SearchForm.Valid asked)) {
            problems.answer(context, Problem.badParameters(errors, context.path()));
            return;
        }
        try (AllHits hits = engine.all(asked.question(), format.isLit())) {
            context.contentType(format.mediaType())
                    .header(
                            "Content-Disposition",
                            Download.disposition(asked.question().text(), format.extension()));
            if (context.method() != HandlerType.HEAD) {
                if (context.protocol().equals("HTTP/1.1")) {
                    // Said, for else the end of the connection would be the end of the file where the client has it
                    // closed.
                    context.header("Transfer-Encoding", "chunked");
                }
                send(hits, asked.before(), format, marked, context);
            }
        }
    }

    private static void send(AllHits hits, int before, ExportFormat format, boolean marked, Context context) {
        try {
            Writer out =
                    new BufferedWriter(new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8), BUFFER);
            HitWriter writer = format.writer(out, marked, Origin.of(context.req()));
            writer.writeAll(hits, before);
            out.flush();
        } catch (IOException clientIsGone) {
            LOG.debug("{} was broken off", RequestLine.of(context), clientIsGone);
        } catch (RuntimeException failure) {
            LOG.error("{} broken off", RequestLine.of(context), failure);
            breakOff(context);
        }
    }

    /** Closes the connection before the last chunk, so that nobody takes what came for the whole. */
    private static void breakOff(Context context) {
        ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
