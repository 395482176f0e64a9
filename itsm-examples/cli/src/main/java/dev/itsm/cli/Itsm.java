package dev.itsm.cli;

import dev.itsm.cli.cases.CasesCommand;
import dev.itsm.cli.collisions.CollisionsCommand;
import dev.itsm.cli.explain.ExplainCommand;
import dev.itsm.cli.impact.ImpactCommand;
import dev.itsm.cli.lifecycle.LifecycleCommand;
import dev.itsm.cli.readiness.ReadinessCommand;
import dev.itsm.cli.report.ReplayCommand;
import dev.itsm.jdbc.StoreFailedException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code itsm} command. */
@Command(
        name = "itsm",
        mixinStandardHelpOptions = true,
        description = "IT service management on files: what the itsm libraries compute, for those who write no code.")
public final class Itsm {
    private static final int UNUSABLE = 2;
    private static final Map<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("replay", ReplayCommand::new);
        COMMANDS.put("explain", ExplainCommand::new);
        COMMANDS.put("cases", CasesCommand::new);
        COMMANDS.put("collisions", CollisionsCommand::new);
        COMMANDS.put("impact", ImpactCommand::new);
        COMMANDS.put("lifecycle", LifecycleCommand::new);
        COMMANDS.put("readiness", ReadinessCommand::new);
    }

    private Itsm() {}

    public static void main(String[] arguments) {
        System.exit(commandLine(arguments).execute(arguments));
    }

    /** Runs the command as {@code main} does, with other places to print to, and returns its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return commandLine(arguments).setOut(out).setErr(err).execute(arguments);
    }

    /** Knows only the subcommand that is named, if one is: to describe them all takes longer than many a run. */
    private static CommandLine commandLine(String... arguments) {
        CommandLine itsm = new CommandLine(new Itsm());
        Supplier<Object> named = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
        if (named == null) {
            COMMANDS.forEach((name, command) -> itsm.addSubcommand(name, command.get()));
        } else {
            itsm.addSubcommand(arguments[0], named.get());
        }
        return itsm.setExecutionExceptionHandler((fault, command, parsed) -> {
            if (fault instanceof InputFault || fault instanceof StoreFailedException) {
                command.getErr().println(fault.getMessage());
                return UNUSABLE;
            }
            throw fault;
        });
    }
}
