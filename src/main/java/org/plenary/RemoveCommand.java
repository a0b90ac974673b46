package org.plenary;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.plenary.document.DocumentId;
import org.plenary.engine.CorpusEditing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "remove",
        description = "Takes documents out of the corpus and the index.",
        mixinStandardHelpOptions = true)
final class RemoveCommand implements Callable<Integer> {
    @Mixin
    private final Folders folders = new Folders();

    @Parameters(paramLabel = "ID", arity = "1..*", description = "ids of documents, as answers give them")
    private List<String> ids = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        List<String> unknown = new ArrayList<>();
        try (Application application = Application.open(folders)) {
            IndexFollowing following = new IndexFollowing(application.rebuildAlone(), Terminal.progress(spec));
            CorpusEditing editing = application.editing(following::follow);
            for (String id : ids) {
                boolean removed = DocumentId.isValid(id)
                        && editing.withdraw(new DocumentId(id)).isPresent();
                if (removed) {
                    out.println("removed " + id);
                } else {
                    unknown.add(id);
                }
            }
            following.finish(out);
        }
        unknown.forEach(id -> spec.commandLine().getErr().println("plenary: there is no document " + id));
        return unknown.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
