package dev.itsm.cli;

import dev.itsm.cli.cases.CasesCommand;
import dev.itsm.cli.collisions.CollisionsCommand;
import dev.itsm.cli.lifecycle.LifecycleCommand;
import dev.itsm.cli.replay.ReplayCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code itsm} command. */
@Command(
        name = "itsm",
        mixinStandardHelpOptions = true,
        description = "IT service management on files: what the itsm libraries compute, for those who write no code.",
        subcommands = {CasesCommand.class, CollisionsCommand.class, LifecycleCommand.class, ReplayCommand.class})
public final class Itsm {
    private static final int UNUSABLE = 2;

    private Itsm() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Itsm())
                .setExecutionExceptionHandler((fault, command, parsed) -> {
                    if (fault instanceof InputFault) {
                        command.getErr().println(fault.getMessage());
                        return UNUSABLE;
                    }
                    throw fault;
                })
                .execute(arguments));
    }
}
